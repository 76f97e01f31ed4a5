-- Until now there was one kind of imports only.
ALTER TABLE import_job ADD kind text NOT NULL DEFAULT 'gifts';
ALTER TABLE import_job ALTER kind DROP DEFAULT;
COMMENT ON COLUMN import_job.kind IS 'what is imported';

DROP INDEX uq_import_job_content, ix_import_job_importer;
CREATE INDEX ix_import_job_kind ON import_job (kind, id);
-- The same file of the same kind and importer is imported once, unless the first time came to nothing or was voided.
CREATE UNIQUE INDEX uq_import_job_content ON import_job (kind, importer, content_hash)
    WHERE NOT dry_run AND voided_at IS NULL AND state IN ('RECEIVED', 'CHECKING', 'IMPORTING', 'COMPLETED');
