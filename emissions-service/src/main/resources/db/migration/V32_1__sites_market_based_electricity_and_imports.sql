CREATE TABLE site (
    slug        text CONSTRAINT pk_site PRIMARY KEY,
    name        text NOT NULL,
    country     text,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    voided_at   timestamptz,
    voided_by   text,
    void_reason text,
    CONSTRAINT ck_site_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    CONSTRAINT ck_site_voided CHECK (num_nulls(voided_at, voided_by, void_reason) IN (0, 3))
);
CREATE TRIGGER site_is_only_marked BEFORE UPDATE ON site FOR EACH ROW EXECUTE FUNCTION
    allow_marks_only(voided_at, voided_by, void_reason);
CREATE TRIGGER site_stays BEFORE DELETE OR TRUNCATE ON site FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON site TO ${service_role};
GRANT UPDATE (voided_at, voided_by, void_reason) ON site TO ${service_role};

ALTER TABLE activity
    ADD site text CONSTRAINT fk_activity_site REFERENCES site,
    ADD market_factor text,
    ADD market_factor_version integer,
    ADD market_kg_co2e numeric,
    ADD reference text,
    ADD import_id uuid,
    ADD CONSTRAINT fk_activity_market_factor
        FOREIGN KEY (market_factor, market_factor_version) REFERENCES factor (slug, version),
    ADD CONSTRAINT ck_activity_market CHECK (
        num_nulls(market_factor, market_factor_version, market_kg_co2e) IN (0, 3)
        AND (market_factor IS NULL OR scope = 2)),
    ADD CONSTRAINT ck_activity_market_kg_co2e CHECK (market_kg_co2e >= 0 AND market_kg_co2e < 'Infinity');
COMMENT ON COLUMN activity.kg_co2e IS 'for bought energy location-based: by the average of the grid';
COMMENT ON COLUMN activity.market_kg_co2e IS 'market-based: by the contract; never added to kg_co2e';
COMMENT ON COLUMN activity.reference IS 'the recorder''s own; tells an activity that is sent twice';

-- A voided activity gives its reference free, so that the right one can be recorded under it.
CREATE UNIQUE INDEX uq_activity_reference ON activity (footprint, reference)
    WHERE reference IS NOT NULL AND voided_at IS NULL;
CREATE INDEX ix_activity_import ON activity (import_id, id) WHERE import_id IS NOT NULL;
