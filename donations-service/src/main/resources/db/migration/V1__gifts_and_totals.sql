CREATE TABLE gift (
    id           uuid CONSTRAINT pk_gift PRIMARY KEY,
    kind         text NOT NULL,
    partner      text NOT NULL,
    project      text NOT NULL,
    campaign     text,
    given_on     date NOT NULL,
    amount       numeric,
    currency     text,
    quantity     numeric,
    unit         text,
    description  text,
    illustrative boolean NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_by  text NOT NULL,
    delivered_on date,
    delivered_at timestamptz,
    delivered_by text,
    accepted_on  date,
    accepted_at  timestamptz,
    accepted_by  text,
    voided_at    timestamptz,
    voided_by    text,
    void_reason  text,
    CONSTRAINT ck_gift_measure CHECK (CASE kind
        WHEN 'MONEY' THEN num_nonnulls(amount, currency) = 2 AND num_nulls(quantity, unit) = 2
        ELSE num_nulls(amount, currency) = 2 AND num_nonnulls(quantity, unit) = 2 END),
    CONSTRAINT ck_gift_unit CHECK (CASE kind
        WHEN 'MONEY' THEN currency ~ '^[A-Z]{3}$'
        WHEN 'DEVICES' THEN unit = 'PIECE'
        WHEN 'GOODS' THEN unit IN ('PIECE', 'KG')
        WHEN 'TIME' THEN unit IN ('HOUR', 'ROUND')
        ELSE false END),
    -- NaN is greater than every number, so the upper bound keeps it out.
    CONSTRAINT ck_gift_amount CHECK (amount > 0 AND amount < 1e15),
    CONSTRAINT ck_gift_quantity CHECK (quantity > 0 AND quantity < 1e15),
    CONSTRAINT ck_gift_delivered CHECK (num_nonnulls(delivered_on, delivered_at, delivered_by) IN (0, 3)),
    CONSTRAINT ck_gift_accepted CHECK (num_nonnulls(accepted_on, accepted_at, accepted_by) IN (0, 3)),
    CONSTRAINT ck_gift_delivered_first CHECK (accepted_on IS NULL OR accepted_on >= delivered_on),
    CONSTRAINT ck_gift_accepted_after_delivery CHECK (accepted_at IS NULL OR delivered_at IS NOT NULL),
    CONSTRAINT ck_gift_voided CHECK (num_nonnulls(voided_at, voided_by, void_reason) IN (0, 3))
);
CREATE INDEX ix_gift_partner ON gift (partner, id);
CREATE INDEX ix_gift_project ON gift (project, id);
CREATE INDEX ix_gift_campaign ON gift (campaign, id) WHERE campaign IS NOT NULL;
CREATE INDEX ix_gift_given_on ON gift (given_on);

CREATE FUNCTION refuse_all_but_new_marks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    marks CONSTANT text[] := ARRAY['delivered_on', 'delivered_at', 'delivered_by',
        'accepted_on', 'accepted_at', 'accepted_by', 'voided_at', 'voided_by', 'void_reason'];
BEGIN
    IF OLD.voided_at IS NOT NULL THEN
        RAISE EXCEPTION 'gift % is voided', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    IF to_jsonb(NEW) - marks <> to_jsonb(OLD) - marks
            OR NOT to_jsonb(NEW) @> jsonb_strip_nulls(to_jsonb(OLD)) THEN
        RAISE EXCEPTION 'gift % may only be marked, each mark once', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER gift_marks_are_set_once BEFORE UPDATE ON gift
    FOR EACH ROW EXECUTE FUNCTION refuse_all_but_new_marks();
CREATE TRIGGER gift_is_never_removed BEFORE DELETE OR TRUNCATE ON gift
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Writers of one partner spread over the stripes of a total, so that they do not queue on one row.
-- Room is left in each page so that an update stays in it.
CREATE TABLE gift_total (
    month        date NOT NULL,
    partner      text NOT NULL,
    project      text NOT NULL,
    kind         text NOT NULL,
    measure      text NOT NULL,
    state        text NOT NULL,
    voided       boolean NOT NULL,
    illustrative boolean NOT NULL,
    stripe       smallint NOT NULL,
    campaign     text,
    gifts        bigint NOT NULL,
    amount       numeric NOT NULL,
    CONSTRAINT uq_gift_total UNIQUE NULLS NOT DISTINCT
        (month, partner, project, kind, measure, state, voided, illustrative, stripe, campaign),
    CONSTRAINT ck_gift_total_month CHECK (extract(day FROM month) = 1),
    CONSTRAINT ck_gift_total_gifts CHECK (gifts >= 0),
    CONSTRAINT ck_gift_total_amount CHECK (amount >= 0)
) WITH (fillfactor = 50);
COMMENT ON COLUMN gift_total.measure IS 'ISO 4217 currency of money, unit of everything else';

GRANT SELECT, INSERT ON gift TO ${service_role};
GRANT UPDATE (delivered_on, delivered_at, delivered_by, accepted_on, accepted_at, accepted_by,
    voided_at, voided_by, void_reason) ON gift TO ${service_role};
GRANT SELECT, INSERT ON gift_total TO ${service_role};
GRANT UPDATE (gifts, amount) ON gift_total TO ${service_role};
