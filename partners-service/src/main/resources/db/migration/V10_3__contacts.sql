CREATE TABLE contact (
    id          uuid CONSTRAINT pk_contact PRIMARY KEY,
    partner     text NOT NULL CONSTRAINT fk_contact_partner REFERENCES partner,
    name        text,
    role        text,
    email       text,
    phone       text,
    recorded_at timestamptz NOT NULL,
    erased_at   timestamptz,
    CONSTRAINT ck_contact_erased CHECK (CASE
        WHEN erased_at IS NULL THEN name IS NOT NULL
        ELSE num_nonnulls(name, role, email, phone) = 0 END)
);
CREATE INDEX ix_contact_partner ON contact (partner, id);

CREATE FUNCTION refuse_all_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    person CONSTANT text[] := ARRAY['name', 'role', 'email', 'phone', 'erased_at'];
BEGIN
    IF OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL OR to_jsonb(NEW) - person <> to_jsonb(OLD) - person THEN
        RAISE EXCEPTION '% may only be erased, once', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER contact_is_only_erased BEFORE UPDATE ON contact FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure();
CREATE TRIGGER contact_is_never_removed BEFORE DELETE OR TRUNCATE ON contact
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON contact TO ${service_role};
GRANT UPDATE (name, role, email, phone, erased_at) ON contact TO ${service_role};
-- The answer that is kept for a repeated request tells of the person, too.
GRANT UPDATE (fingerprint, body) ON idempotency_record TO ${service_role};
