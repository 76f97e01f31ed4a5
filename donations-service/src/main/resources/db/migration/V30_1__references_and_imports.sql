ALTER TABLE gift ADD reference text, ADD import_id uuid;
COMMENT ON COLUMN gift.reference IS 'the logger''s own; tells a gift that is sent twice';

-- A voided gift gives its reference free, so that the right one can be logged under it.
CREATE UNIQUE INDEX uq_gift_reference ON gift (partner, reference) WHERE reference IS NOT NULL AND voided_at IS NULL;
CREATE INDEX ix_gift_import ON gift (import_id, id) WHERE import_id IS NOT NULL;
