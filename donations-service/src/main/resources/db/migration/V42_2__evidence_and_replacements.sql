CREATE TABLE evidence (
    id          uuid CONSTRAINT pk_evidence PRIMARY KEY,
    owner_kind  text NOT NULL CONSTRAINT ck_evidence_owner_kind CHECK (owner_kind IN ('GIFT')),
    owner       uuid NOT NULL,
    about       text NOT NULL
        CONSTRAINT ck_evidence_about CHECK (about IN ('PLEDGE', 'DELIVERY', 'ACCEPTANCE', 'VALUATION', 'OTHER')),
    description text,
    link        text CONSTRAINT ck_evidence_link CHECK (link ~* '^https?://'),
    file_name   text,
    media_type  text,
    size        bigint CONSTRAINT ck_evidence_size CHECK (size > 0),
    sha256      text CONSTRAINT ck_evidence_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    voided_at   timestamptz,
    voided_by   text,
    void_reason text,
    CONSTRAINT ck_evidence_file_or_link CHECK (CASE WHEN link IS NULL
        THEN num_nulls(file_name, media_type, size, sha256) = 0 ELSE num_nonnulls(file_name, media_type, size) = 0 END),
    CONSTRAINT ck_evidence_voided CHECK (num_nonnulls(voided_at, voided_by, void_reason) IN (0, 3))
);
CREATE INDEX ix_evidence_owner ON evidence (owner);
CREATE UNIQUE INDEX uq_evidence_file ON evidence (owner, sha256) WHERE link IS NULL AND voided_at IS NULL;
CREATE UNIQUE INDEX uq_evidence_link ON evidence (owner, link) WHERE voided_at IS NULL;

CREATE TABLE evidence_chunk (
    evidence uuid NOT NULL CONSTRAINT fk_evidence_chunk_evidence REFERENCES evidence,
    position integer NOT NULL,
    content  bytea NOT NULL,
    CONSTRAINT pk_evidence_chunk PRIMARY KEY (evidence, position)
);
-- What is scanned or photographed is compressed already.
ALTER TABLE evidence_chunk ALTER content SET STORAGE EXTERNAL;

CREATE TRIGGER evidence_is_voided_once BEFORE UPDATE ON evidence
    FOR EACH ROW EXECUTE FUNCTION refuse_all_but_voiding_once();
CREATE TRIGGER evidence_is_never_removed BEFORE DELETE OR TRUNCATE ON evidence
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_chunk_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_chunk
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE gift
    ADD replaces           uuid CONSTRAINT fk_gift_replaces REFERENCES gift,
    ADD replaced_by        uuid CONSTRAINT fk_gift_replaced_by REFERENCES gift,
    ADD replaced_at        timestamptz,
    ADD delivered_evidence uuid CONSTRAINT fk_gift_delivered_evidence REFERENCES evidence,
    ADD accepted_evidence  uuid CONSTRAINT fk_gift_accepted_evidence REFERENCES evidence,
    ADD evidenced          boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT ck_gift_replaced CHECK (num_nonnulls(replaced_by, replaced_at) IN (0, 2)),
    ADD CONSTRAINT ck_gift_replaced_is_voided CHECK (replaced_by IS NULL OR voided_at IS NOT NULL),
    ADD CONSTRAINT ck_gift_delivered_evidence CHECK (delivered_evidence IS NULL OR delivered_at IS NOT NULL),
    ADD CONSTRAINT ck_gift_accepted_evidence CHECK (accepted_evidence IS NULL OR accepted_at IS NOT NULL);
COMMENT ON COLUMN gift.evidenced IS 'whether there is evidence that is not voided; kept by a trigger';

CREATE UNIQUE INDEX uq_gift_replaces ON gift (replaces) WHERE replaces IS NOT NULL;

CREATE INDEX ix_gift_evidenced ON gift (uuid_send(id)) WHERE evidenced;
CREATE INDEX ix_gift_not_evidenced ON gift (uuid_send(id)) WHERE NOT evidenced;

-- A voided gift can still be replaced, once, and its evidence voided.
CREATE OR REPLACE FUNCTION refuse_all_but_new_marks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    marks CONSTANT text[] := ARRAY['delivered_on', 'delivered_at', 'delivered_by', 'delivered_evidence',
        'payment_method', 'payment_reference', 'accepted_on', 'accepted_at', 'accepted_by', 'accepted_evidence',
        'voided_at', 'voided_by', 'void_reason', 'replaced_by', 'replaced_at', 'evidenced'];
    after_void CONSTANT text[] := ARRAY['replaced_by', 'replaced_at', 'evidenced'];
BEGIN
    IF OLD.voided_at IS NOT NULL AND to_jsonb(NEW) - after_void <> to_jsonb(OLD) - after_void THEN
        RAISE EXCEPTION 'gift % is voided', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    IF to_jsonb(NEW) - marks <> to_jsonb(OLD) - marks
            OR NOT to_jsonb(NEW) @> jsonb_strip_nulls(to_jsonb(OLD)) - 'evidenced' THEN
        RAISE EXCEPTION 'gift % may only be marked, each mark once', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

-- Nobody else may write that column. Whoever adds or voids evidence holds the gift, so that the two agree.
CREATE FUNCTION mark_whether_evidenced() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE gift SET evidenced = EXISTS (SELECT FROM evidence WHERE owner = NEW.owner AND voided_at IS NULL)
    WHERE id = NEW.owner;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no gift %', NEW.owner USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER gift_is_evidenced AFTER INSERT OR UPDATE ON evidence
    FOR EACH ROW WHEN (NEW.owner_kind = 'GIFT') EXECUTE FUNCTION mark_whether_evidenced();

GRANT SELECT, INSERT ON evidence, evidence_chunk TO ${service_role};
GRANT UPDATE (voided_at, voided_by, void_reason) ON evidence TO ${service_role};
GRANT UPDATE (replaced_by, replaced_at, delivered_evidence, accepted_evidence) ON gift TO ${service_role};
