-- The guard of the marks looks at a gift field by field. That nothing but the void's marks is new is told much sooner by
-- comparing the whole rows, whatever their columns; so a void of many gifts passes it by.
CREATE FUNCTION is_voided_only(before gift, after gift) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    after.voided_at := before.voided_at;
    after.voided_by := before.voided_by;
    after.void_reason := before.void_reason;
    RETURN before.voided_at IS NULL AND after *= before;
END $$;

DROP TRIGGER gift_marks_are_set_once ON gift;
CREATE TRIGGER gift_marks_are_set_once BEFORE UPDATE ON gift
    FOR EACH ROW WHEN (NOT is_voided_only(OLD, NEW)) EXECUTE FUNCTION refuse_all_but_new_marks();
