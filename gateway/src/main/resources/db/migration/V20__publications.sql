CREATE TABLE publication (
    id           uuid CONSTRAINT pk_publication PRIMARY KEY,
    of_year      integer NOT NULL,
    languages    text[] NOT NULL,
    as_of        timestamptz NOT NULL,
    impact       text NOT NULL,
    found        text NOT NULL,
    reason       text NOT NULL,
    edits        text NOT NULL,
    recorded_at  timestamptz NOT NULL,
    edition      bigint NOT NULL DEFAULT 0,
    version      integer,
    document     text,
    sha256       text,
    proof        text,
    published_at timestamptz,
    withdrawal   text,
    withdrawn_at timestamptz,
    CONSTRAINT uq_publication_version UNIQUE (of_year, version),
    CONSTRAINT ck_publication_of_year CHECK (of_year BETWEEN 1900 AND 9999),
    CONSTRAINT ck_publication_languages CHECK (cardinality(languages) > 0 AND languages <@ ARRAY['en', 'fr', 'de']),
    CONSTRAINT ck_publication_version CHECK (version > 0),
    CONSTRAINT ck_publication_sha256 CHECK (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    CONSTRAINT ck_publication_published CHECK (num_nulls(version, document, sha256, proof, published_at) IN (0, 5)),
    CONSTRAINT ck_publication_withdrawn CHECK (num_nulls(withdrawal, withdrawn_at) IN (0, 2)
        AND (withdrawn_at IS NULL OR published_at IS NOT NULL))
);
COMMENT ON TABLE publication IS 'versions of published years, and drafts of further ones';
COMMENT ON COLUMN publication.impact IS 'the consolidated impact as it was frozen, JSON';
COMMENT ON COLUMN publication.found IS 'the figures and victories in it, JSON';
COMMENT ON COLUMN publication.reason IS 'why an earlier version is corrected, JSON by language';
COMMENT ON COLUMN publication.edits IS 'texts and pillars of victories that were edited, JSON';
COMMENT ON COLUMN publication.edition IS 'of the draft, for If-Match';
COMMENT ON COLUMN publication.version IS 'of the published year; null for a draft';
COMMENT ON COLUMN publication.document IS 'all that was published, from which every page is rendered, JSON';
COMMENT ON COLUMN publication.proof IS 'checkpoints, and the proof of each figure, JSON';
COMMENT ON COLUMN publication.withdrawal IS 'why it was withdrawn, JSON by language';

-- What was published stays: only the withdrawal is set, once. A draft keeps its id and year.
CREATE FUNCTION keep_publication() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    expected publication := NEW;
BEGIN
    expected.id := OLD.id;
    expected.of_year := OLD.of_year;
    expected.recorded_at := OLD.recorded_at;
    IF OLD.published_at IS NOT NULL THEN
        expected := OLD;
        expected.edition := NEW.edition;
        IF OLD.withdrawn_at IS NULL THEN
            expected.withdrawal := NEW.withdrawal;
            expected.withdrawn_at := NEW.withdrawn_at;
        END IF;
    END IF;
    IF NEW IS DISTINCT FROM expected THEN
        RAISE EXCEPTION 'publication % is fixed', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER publication_is_kept BEFORE UPDATE ON publication
    FOR EACH ROW EXECUTE FUNCTION keep_publication();
CREATE TRIGGER publication_is_not_removed BEFORE DELETE OR TRUNCATE ON publication
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT, UPDATE ON publication TO ${service_role};
