-- Partners and projects from before are active, and serve no goal that anybody named.
ALTER TABLE partner
    ADD COLUMN sdgs          integer[] NOT NULL DEFAULT '{}',
    ADD COLUMN status        text NOT NULL DEFAULT 'ACTIVE',
    ADD COLUMN status_since  date,
    ADD COLUMN status_reason text,
    ADD CONSTRAINT ck_partner_sdgs CHECK (sdgs <@ ARRAY[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]),
    ADD CONSTRAINT ck_partner_status CHECK (status IN ('PROSPECT', 'ACTIVE', 'ENDED')),
    ADD CONSTRAINT ck_partner_status_dated CHECK (
        num_nonnulls(status_since, status_reason) = 2 OR num_nonnulls(status_since, status_reason) = 0 AND status <> 'ENDED');
ALTER TABLE partner ALTER COLUMN sdgs DROP DEFAULT, ALTER COLUMN status DROP DEFAULT;
COMMENT ON COLUMN partner.status_since IS 'null while it has the status that it was added with';

ALTER TABLE project
    ADD COLUMN sdgs integer[] NOT NULL DEFAULT '{}',
    ADD CONSTRAINT ck_project_sdgs CHECK (sdgs <@ ARRAY[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]);
ALTER TABLE project ALTER COLUMN sdgs DROP DEFAULT;

CREATE TABLE partner_identifier (
    partner text NOT NULL CONSTRAINT fk_partner_identifier_partner REFERENCES partner,
    scheme  text NOT NULL,
    value   text NOT NULL,
    CONSTRAINT pk_partner_identifier PRIMARY KEY (scheme, value),
    CONSTRAINT ck_partner_identifier_value CHECK (CASE scheme
        WHEN 'SIREN' THEN value ~ '^[0-9]{9}$'
        WHEN 'SIRET' THEN value ~ '^[0-9]{14}$'
        WHEN 'RNA' THEN value ~ '^W[0-9][0-9A-Z][0-9]{7}$'
        WHEN 'ORG_ID' THEN value ~ '^[A-Z]{2}-[A-Z0-9_]{2,}-[^[:space:]/&|?]+$'
        ELSE false END)
);
CREATE INDEX ix_partner_identifier_partner ON partner_identifier (partner);
COMMENT ON TABLE partner_identifier IS 'as they stand; what they were before is in the journal';

CREATE FUNCTION guard_partner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.slug, NEW.recorded_at) IS DISTINCT FROM (OLD.slug, OLD.recorded_at) THEN
        RAISE EXCEPTION 'slug and recorded_at of % never change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.status = 'PROSPECT' AND OLD.status <> 'PROSPECT' OR NEW.status_since < OLD.status_since THEN
        RAISE EXCEPTION 'a partner does not go back from % to %', OLD.status, NEW.status USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER partner_keeps_its_history BEFORE UPDATE ON partner FOR EACH ROW EXECUTE FUNCTION guard_partner();
CREATE TRIGGER partner_is_never_removed BEFORE DELETE OR TRUNCATE ON partner
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT, DELETE ON partner_identifier TO ${service_role};
