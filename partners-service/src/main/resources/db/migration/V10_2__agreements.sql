CREATE TABLE agreement (
    id          uuid CONSTRAINT pk_agreement PRIMARY KEY,
    partner     text NOT NULL CONSTRAINT fk_agreement_partner REFERENCES partner,
    title       text NOT NULL,
    kind        text NOT NULL,
    starts_on   date NOT NULL,
    ends_on     date,
    amount      numeric,
    currency    text,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    voided_at   timestamptz,
    voided_by   text,
    void_reason text,
    CONSTRAINT ck_agreement_kind CHECK (kind IN ('PATRONAGE', 'SPONSORSHIP', 'COOPERATION', 'SERVICE', 'OTHER')),
    CONSTRAINT ck_agreement_period CHECK (ends_on >= starts_on),
    -- NaN is greater than every number, so the upper bound keeps it out.
    CONSTRAINT ck_agreement_amount CHECK (amount > 0 AND amount < 1e12),
    CONSTRAINT ck_agreement_currency CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT ck_agreement_promised CHECK (num_nonnulls(amount, currency) IN (0, 2)),
    CONSTRAINT ck_agreement_voided CHECK (num_nonnulls(voided_at, voided_by, void_reason) IN (0, 3))
);
CREATE INDEX ix_agreement_partner ON agreement (partner, id);

CREATE TABLE agreement_document (
    id          uuid CONSTRAINT pk_agreement_document PRIMARY KEY,
    agreement   uuid NOT NULL CONSTRAINT fk_agreement_document_agreement REFERENCES agreement,
    title       text NOT NULL,
    link        text NOT NULL CONSTRAINT ck_agreement_document_link CHECK (link ~ '^https://'),
    sha256      text CONSTRAINT ck_agreement_document_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL
);
CREATE INDEX ix_agreement_document_agreement ON agreement_document (agreement, id);
COMMENT ON COLUMN agreement_document.link IS 'where the document lies; it is never fetched';

CREATE FUNCTION refuse_all_but_voiding() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    marks CONSTANT text[] := ARRAY['voided_at', 'voided_by', 'void_reason'];
BEGIN
    IF OLD.voided_at IS NOT NULL OR NEW.voided_at IS NULL OR to_jsonb(NEW) - marks <> to_jsonb(OLD) - marks THEN
        RAISE EXCEPTION '% may only be voided, once', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER agreement_is_only_voided BEFORE UPDATE ON agreement
    FOR EACH ROW EXECUTE FUNCTION refuse_all_but_voiding();
CREATE TRIGGER agreement_is_never_removed BEFORE DELETE OR TRUNCATE ON agreement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreement_document_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_document
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON agreement, agreement_document TO ${service_role};
GRANT UPDATE (voided_at, voided_by, void_reason) ON agreement TO ${service_role};
