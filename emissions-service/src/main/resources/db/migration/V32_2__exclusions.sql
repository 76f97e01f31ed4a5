CREATE TABLE exclusion (
    id                uuid CONSTRAINT pk_exclusion PRIMARY KEY,
    footprint         uuid NOT NULL CONSTRAINT fk_exclusion_footprint REFERENCES footprint,
    scope             integer NOT NULL,
    category          integer,
    reason            text NOT NULL,
    estimated_kg_co2e numeric,
    illustrative      boolean NOT NULL,
    recorded_at       timestamptz NOT NULL,
    recorded_by       text NOT NULL,
    voided_at         timestamptz,
    voided_by         text,
    void_reason       text,
    CONSTRAINT ck_exclusion_scope CHECK (scope BETWEEN 1 AND 3),
    CONSTRAINT ck_exclusion_category CHECK ((scope = 3) = (category IS NOT NULL) AND category BETWEEN 1 AND 15),
    CONSTRAINT ck_exclusion_reason CHECK (btrim(reason) <> ''),
    CONSTRAINT ck_exclusion_estimate CHECK (estimated_kg_co2e >= 0 AND estimated_kg_co2e < 'Infinity'),
    CONSTRAINT ck_exclusion_voided CHECK (num_nulls(voided_at, voided_by, void_reason) IN (0, 3))
);
CREATE UNIQUE INDEX uq_exclusion_category ON exclusion (footprint, scope, coalesce(category, 0)) WHERE voided_at IS NULL;
CREATE INDEX ix_exclusion_footprint ON exclusion (footprint, id);
CREATE TRIGGER exclusion_is_only_marked BEFORE UPDATE ON exclusion FOR EACH ROW EXECUTE FUNCTION
    allow_marks_only(voided_at, voided_by, void_reason);
CREATE TRIGGER exclusion_stays BEFORE DELETE OR TRUNCATE ON exclusion
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON exclusion TO ${service_role};
GRANT UPDATE (voided_at, voided_by, void_reason) ON exclusion TO ${service_role};
