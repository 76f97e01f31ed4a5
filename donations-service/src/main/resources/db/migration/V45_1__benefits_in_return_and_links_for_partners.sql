ALTER TABLE evidence
    DROP CONSTRAINT ck_evidence_about,
    ADD CONSTRAINT ck_evidence_about
        CHECK (about IN ('PLEDGE', 'DELIVERY', 'ACCEPTANCE', 'RECEIPT', 'VALUATION', 'OTHER'));

CREATE TABLE benefit_statement (
    id          uuid CONSTRAINT pk_benefit_statement PRIMARY KEY,
    gift        uuid NOT NULL CONSTRAINT fk_benefit_statement_gift REFERENCES gift,
    given       boolean NOT NULL,
    description text,
    -- NaN is greater than every number, so the upper bound keeps it out.
    value       numeric CONSTRAINT ck_benefit_statement_value CHECK (value >= 0 AND value < 1e15),
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT ck_benefit_statement_described
        CHECK (CASE WHEN given THEN description IS NOT NULL ELSE num_nonnulls(description, value) = 0 END)
);
COMMENT ON TABLE benefit_statement IS 'what a partner says that it gave in return for a gift; the latest counts';
COMMENT ON COLUMN benefit_statement.value IS 'in EUR; null when the partner does not say';
CREATE INDEX ix_benefit_statement_gift ON benefit_statement (gift, recorded_at);
CREATE TRIGGER benefit_statement_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON benefit_statement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE gift_link (
    id             uuid CONSTRAINT pk_gift_link PRIMARY KEY,
    gift           uuid NOT NULL CONSTRAINT fk_gift_link_gift REFERENCES gift,
    secret_hash    bytea NOT NULL CONSTRAINT ck_gift_link_secret_hash CHECK (octet_length(secret_hash) = 32),
    partner_name   text NOT NULL,
    project_name   text NOT NULL,
    expires_at     timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    recorded_by    text NOT NULL,
    revoked_at     timestamptz,
    revoked_by     text,
    confirmed_at   timestamptz,
    confirmed_by   text,
    name_erased_at timestamptz,
    -- In hours, for days are not of one length everywhere.
    CONSTRAINT ck_gift_link_expires CHECK (expires_at > recorded_at AND expires_at <= recorded_at + interval '2160 hours'),
    CONSTRAINT ck_gift_link_revoked CHECK (num_nonnulls(revoked_at, revoked_by) IN (0, 2)),
    CONSTRAINT ck_gift_link_confirmed
        CHECK (num_nonnulls(confirmed_by, name_erased_at) = CASE WHEN confirmed_at IS NULL THEN 0 ELSE 1 END)
);
COMMENT ON TABLE gift_link IS 'by which a partner without an account says what it has to say of one gift';
COMMENT ON COLUMN gift_link.secret_hash IS 'SHA-256 of the secret, which is kept nowhere';
COMMENT ON COLUMN gift_link.partner_name IS 'as the partner was called when the link was made';
COMMENT ON COLUMN gift_link.confirmed_by IS 'who says that the gift arrived, until it is erased';
CREATE INDEX ix_gift_link_gift ON gift_link (gift, id);

CREATE FUNCTION refuse_all_but_marks_of_a_link() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    marks CONSTANT text[] := ARRAY['revoked_at', 'revoked_by', 'confirmed_at', 'confirmed_by', 'name_erased_at'];
    kept  CONSTANT jsonb := CASE WHEN NEW.name_erased_at IS NULL THEN to_jsonb(OLD) ELSE to_jsonb(OLD) - 'confirmed_by' END;
BEGIN
    IF to_jsonb(NEW) - marks <> to_jsonb(OLD) - marks OR NOT to_jsonb(NEW) @> jsonb_strip_nulls(kept)
            OR OLD.revoked_at IS NOT NULL AND NEW.confirmed_at IS DISTINCT FROM OLD.confirmed_at THEN
        RAISE EXCEPTION 'link % may only be marked, each mark once, and its name erased', OLD.id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER gift_link_marks_are_set_once BEFORE UPDATE ON gift_link
    FOR EACH ROW EXECUTE FUNCTION refuse_all_but_marks_of_a_link();
CREATE TRIGGER gift_link_is_never_removed BEFORE DELETE OR TRUNCATE ON gift_link
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON benefit_statement, gift_link TO ${service_role};
GRANT UPDATE (revoked_at, revoked_by, confirmed_at, confirmed_by, name_erased_at) ON gift_link TO ${service_role};
