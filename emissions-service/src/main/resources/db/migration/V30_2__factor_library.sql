-- Finds words inside words; trusted, so that the owner may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

ALTER TABLE factor
    ADD COLUMN subject           text,
    ADD COLUMN scopes            text[] NOT NULL DEFAULT '{}',
    ADD COLUMN valid_from        date,
    ADD COLUMN valid_to          date,
    ADD COLUMN verification      text NOT NULL DEFAULT 'UNVERIFIED',
    ADD COLUMN verification_note text,
    ADD COLUMN import            uuid,
    ADD COLUMN voided_at         timestamptz,
    ADD COLUMN voided_by         text,
    ADD COLUMN void_reason       text,
    -- In lower case and without accents.
    ADD COLUMN search_text       text NOT NULL GENERATED ALWAYS AS (lower(regexp_replace(normalize(
        name || ' ' || slug || ' ' || coalesce(subject, '') || ' ' || category || ' ' || region || ' ' || source,
        NFD), '[\u0300-\u036f]', '', 'g'))) STORED,
    ADD CONSTRAINT ck_factor_subject CHECK (subject ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ADD CONSTRAINT ck_factor_scopes CHECK (scopes <@ ARRAY['1', '2', '3', '3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7',
        '3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14', '3.15']),
    ADD CONSTRAINT ck_factor_validity CHECK (valid_from <= valid_to),
    ADD CONSTRAINT ck_factor_verification CHECK (
        verification IN ('UNVERIFIED', 'SECOND_HAND', 'AT_SOURCE', 'RECOMPUTED')),
    ADD CONSTRAINT ck_factor_voided CHECK (num_nulls(voided_at, voided_by, void_reason) IN (0, 3));
ALTER TABLE factor ALTER COLUMN scopes DROP DEFAULT;
ALTER TABLE factor ALTER COLUMN verification DROP DEFAULT;
COMMENT ON COLUMN factor.subject IS 'what it is a factor of, shared by those of other sources for the same thing';
COMMENT ON COLUMN factor.scopes IS 'where it is usually counted: scopes, and categories of scope 3';

CREATE INDEX ix_factor_search ON factor USING gin (search_text gin_trgm_ops);
CREATE INDEX ix_factor_subject ON factor (subject, slug);
CREATE INDEX ix_factor_category ON factor (category, slug);
CREATE INDEX ix_factor_import ON factor (import) WHERE import IS NOT NULL;

-- A version may be voided, and stays; what was worked out with it keeps it. After the update, for before it the search text is not there.
DROP TRIGGER factor_is_immutable ON factor;
CREATE TRIGGER factor_is_only_marked AFTER UPDATE ON factor
    FOR EACH ROW EXECUTE FUNCTION allow_marks_only(voided_at, voided_by, void_reason);
CREATE TRIGGER factor_stays BEFORE DELETE OR TRUNCATE ON factor
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT UPDATE (voided_at, voided_by, void_reason) ON factor TO ${service_role};
