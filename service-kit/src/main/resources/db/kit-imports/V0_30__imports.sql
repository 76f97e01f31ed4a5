CREATE TABLE import_job (
    id            uuid CONSTRAINT pk_import_job PRIMARY KEY,
    importer      text NOT NULL,
    file_name     text NOT NULL,
    content_hash  text NOT NULL,
    options       text NOT NULL,
    dry_run       boolean NOT NULL,
    shape         text NOT NULL,
    headings      text NOT NULL,
    state         text NOT NULL,
    reason        text,
    owner         uuid NOT NULL,
    heartbeat_at  timestamptz NOT NULL,
    percent       integer NOT NULL DEFAULT 0,
    rows_read     bigint NOT NULL DEFAULT 0,
    rows_good     bigint NOT NULL DEFAULT 0,
    rows_bad      bigint NOT NULL DEFAULT 0,
    rows_known    bigint NOT NULL DEFAULT 0,
    rows_imported bigint NOT NULL DEFAULT 0,
    totals        text NOT NULL DEFAULT '{}',
    received_at   timestamptz NOT NULL,
    ended_at      timestamptz,
    voided_at     timestamptz,
    voided_by     text,
    void_reason   text,
    rows_voided   bigint,
    CONSTRAINT ck_import_job_state CHECK
        (state IN ('RECEIVED', 'CHECKING', 'IMPORTING', 'COMPLETED', 'REJECTED', 'CANCELLED', 'FAILED')),
    CONSTRAINT ck_import_job_ended CHECK ((ended_at IS NULL) = (state IN ('RECEIVED', 'CHECKING', 'IMPORTING'))),
    CONSTRAINT ck_import_job_imported CHECK (rows_imported = 0 OR state = 'COMPLETED' AND NOT dry_run),
    CONSTRAINT ck_import_job_voided CHECK (num_nonnulls(voided_at, voided_by, void_reason, rows_voided) IN (0, 4))
);
COMMENT ON COLUMN import_job.owner IS 'the process at work on it; its heartbeat tells that it lives';
COMMENT ON COLUMN import_job.totals IS 'JSON: what the readable amounts add up to, by measure';
CREATE INDEX ix_import_job_importer ON import_job (importer, id);
CREATE INDEX ix_import_job_live ON import_job (heartbeat_at) WHERE state IN ('RECEIVED', 'CHECKING', 'IMPORTING');
-- The same file of the same importer is imported once, unless the first time came to nothing or was voided.
CREATE UNIQUE INDEX uq_import_job_content ON import_job (importer, content_hash)
    WHERE NOT dry_run AND voided_at IS NULL AND state IN ('RECEIVED', 'CHECKING', 'IMPORTING', 'COMPLETED');

CREATE TABLE import_fault (
    import   uuid NOT NULL CONSTRAINT fk_import_fault_import REFERENCES import_job,
    ordinal  bigint NOT NULL,
    line     integer NOT NULL,
    heading  text NOT NULL,
    value    text NOT NULL,
    reason   text NOT NULL,
    CONSTRAINT pk_import_fault PRIMARY KEY (import, ordinal)
);

CREATE TABLE import_failed_row (
    import uuid NOT NULL CONSTRAINT fk_import_failed_row_import REFERENCES import_job,
    line   integer NOT NULL,
    cells  text NOT NULL,
    reason text NOT NULL,
    CONSTRAINT pk_import_failed_row PRIMARY KEY (import, line)
);
COMMENT ON COLUMN import_failed_row.cells IS 'JSON: the cells as the file has them, in its order';

GRANT SELECT, INSERT, UPDATE ON import_job TO ${service_role};
GRANT SELECT, INSERT, DELETE ON import_fault, import_failed_row TO ${service_role};
