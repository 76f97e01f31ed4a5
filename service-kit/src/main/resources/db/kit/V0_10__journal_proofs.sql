-- Whatever is personal stands in the journal as a salted hash only; value and salt are kept here, from where they can be
-- erased without touching an entry. A hash index, because a value may be longer than a B-tree takes.
CREATE TABLE journal_personal (
    pseudonym text NOT NULL CONSTRAINT pk_journal_personal PRIMARY KEY,
    salt      bytea NOT NULL,
    value     text NOT NULL
);
CREATE INDEX ix_journal_personal_value ON journal_personal USING hash (value);

-- Two first uses of a value at once give it two pseudonyms, which harms nothing; a unique key would let one wait for the other.
CREATE FUNCTION journal_pseudonym(personal text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    known  text;
    grains bytea;
BEGIN
    SELECT pseudonym INTO known FROM journal_personal WHERE value = personal ORDER BY pseudonym LIMIT 1;
    IF known IS NULL THEN
        grains := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
        known := 'sha256:' || encode(sha256(grains || convert_to(personal, 'UTF8')), 'hex');
        INSERT INTO journal_personal (pseudonym, salt, value) VALUES (known, grains, personal);
    END IF;
    RETURN known;
END $$;

-- Entries from before have no proof yet, so that this once their actors can be replaced.
ALTER TABLE journal DISABLE TRIGGER journal_is_append_only;
UPDATE journal SET actor = journal_pseudonym(actor);
ALTER TABLE journal ENABLE TRIGGER journal_is_append_only;
COMMENT ON COLUMN journal.actor IS 'a pseudonym of journal_personal';

-- The entries that wait to be sealed. A row becomes visible in the commit of its entry, whatever the order of commits: what
-- the sealer sees here is certainly committed, in this cluster and in one that a dump was restored to.
CREATE TABLE journal_unsealed (
    sequence bigint NOT NULL CONSTRAINT pk_journal_unsealed PRIMARY KEY
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
INSERT INTO journal_unsealed SELECT sequence FROM journal;

CREATE FUNCTION await_sealing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO journal_unsealed SELECT sequence FROM added;
    RETURN NULL;
END $$;
CREATE TRIGGER journal_awaits_sealing AFTER INSERT ON journal
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION await_sealing();

CREATE TABLE journal_leaf (
    index    bigint NOT NULL CONSTRAINT pk_journal_leaf PRIMARY KEY CONSTRAINT ck_journal_leaf_index CHECK (index >= 0),
    sequence bigint NOT NULL CONSTRAINT uq_journal_leaf_sequence UNIQUE
);
COMMENT ON TABLE journal_leaf IS 'which entry is sealed at which position of the Merkle tree';

CREATE TABLE journal_node (
    level smallint NOT NULL,
    index bigint NOT NULL,
    hash  bytea NOT NULL CONSTRAINT ck_journal_node_hash CHECK (octet_length(hash) = 32),
    CONSTRAINT pk_journal_node PRIMARY KEY (level, index)
);
COMMENT ON TABLE journal_node IS 'hashes of the perfect subtrees of the Merkle tree (RFC 6962); level 0 are the entries';

CREATE TABLE journal_checkpoint (
    number    bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_journal_checkpoint PRIMARY KEY,
    size      bigint NOT NULL,
    note      text NOT NULL,
    signed_at timestamptz NOT NULL
);
CREATE INDEX ix_journal_checkpoint_size ON journal_checkpoint (size, number);
COMMENT ON COLUMN journal_checkpoint.note IS 'signed note (C2SP tlog-checkpoint)';

CREATE TABLE journal_key (
    key          text NOT NULL CONSTRAINT pk_journal_key PRIMARY KEY,
    published_at timestamptz NOT NULL
);
COMMENT ON TABLE journal_key IS 'every public key that checkpoints were ever signed with (C2SP verifier keys)';

CREATE TRIGGER journal_leaf_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_leaf
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_node_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_node
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_checkpoint_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_key_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_key
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT, DELETE ON journal_personal, journal_unsealed TO ${service_role};
GRANT SELECT, INSERT ON journal_leaf, journal_node, journal_checkpoint, journal_key TO ${service_role};
