CREATE TABLE valuation (
    id          uuid CONSTRAINT pk_valuation PRIMARY KEY,
    gift        uuid NOT NULL CONSTRAINT fk_valuation_gift REFERENCES gift,
    basis       text NOT NULL CONSTRAINT ck_valuation_basis CHECK (basis IN ('COST', 'MARKET', 'SOCIAL')),
    -- NaN is greater than every number, so the upper bound keeps it out.
    amount      numeric NOT NULL CONSTRAINT ck_valuation_amount CHECK (amount >= 0 AND amount < 1e15),
    currency    text NOT NULL CONSTRAINT ck_valuation_currency CHECK (currency ~ '^[A-Z]{3}$'),
    valued_on   date NOT NULL,
    explanation text NOT NULL,
    evidence    text,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    voided_at   timestamptz,
    voided_by   text,
    void_reason text,
    CONSTRAINT ck_valuation_voided CHECK (num_nonnulls(voided_at, voided_by, void_reason) IN (0, 3))
);
CREATE INDEX ix_valuation_gift ON valuation (gift);
CREATE UNIQUE INDEX uq_valuation_basis ON valuation (gift, basis) WHERE voided_at IS NULL;

CREATE FUNCTION refuse_all_but_voiding_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    marks CONSTANT text[] := ARRAY['voided_at', 'voided_by', 'void_reason'];
BEGIN
    IF OLD.voided_at IS NOT NULL OR to_jsonb(NEW) - marks <> to_jsonb(OLD) - marks THEN
        RAISE EXCEPTION '% % may only be voided, once', TG_TABLE_NAME, OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER valuation_is_voided_once BEFORE UPDATE ON valuation
    FOR EACH ROW EXECUTE FUNCTION refuse_all_but_voiding_once();
CREATE TRIGGER valuation_is_never_removed BEFORE DELETE OR TRUNCATE ON valuation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON valuation TO ${service_role};
GRANT UPDATE (voided_at, voided_by, void_reason) ON valuation TO ${service_role};
