-- What the server was asked to work out for a footprint, as it was asked. What came of it are activities like any other.
CREATE TABLE calculation (
    id          uuid CONSTRAINT pk_calculation PRIMARY KEY,
    footprint   uuid NOT NULL CONSTRAINT fk_calculation_footprint REFERENCES footprint,
    inputs      text NOT NULL CONSTRAINT ck_calculation_inputs CHECK (jsonb_typeof(inputs::jsonb) = 'object'),
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    voided_at   timestamptz,
    voided_by   text,
    void_reason text,
    CONSTRAINT ck_calculation_voided CHECK (num_nulls(voided_at, voided_by, void_reason) IN (0, 3))
);
CREATE INDEX ix_calculation_footprint ON calculation (footprint, id);
CREATE TRIGGER calculation_is_only_marked BEFORE UPDATE ON calculation FOR EACH ROW EXECUTE FUNCTION
    allow_marks_only(voided_at, voided_by, void_reason);
CREATE TRIGGER calculation_stays BEFORE DELETE OR TRUNCATE ON calculation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON calculation TO ${service_role};
GRANT UPDATE (voided_at, voided_by, void_reason) ON calculation TO ${service_role};

ALTER TABLE activity
    ADD calculation uuid CONSTRAINT fk_activity_calculation REFERENCES calculation,
    ADD part text,
    ADD derivation text,
    ADD visitor_devices text,
    ADD CONSTRAINT ck_activity_calculation CHECK (num_nulls(calculation, part, derivation) IN (0, 3)),
    ADD CONSTRAINT ck_activity_visitor_devices CHECK (visitor_devices IN ('TRAFFIC', 'TIME_ON_SITE'));
COMMENT ON COLUMN activity.part IS 'of a calculation, such as traffic/network/operation: the same in every calculation';
COMMENT ON COLUMN activity.derivation IS 'how the quantity follows from what was given to the calculation';
COMMENT ON COLUMN activity.visitor_devices IS 'by what the devices of a site''s visitors are counted in this line, if they are';
CREATE INDEX ix_activity_calculation ON activity (calculation) WHERE calculation IS NOT NULL;

-- Traffic that was recorded before included the visitors' devices, as the factors of its category do.
ALTER TABLE activity DISABLE TRIGGER activity_is_only_marked;
UPDATE activity SET visitor_devices = 'TRAFFIC' FROM factor
    WHERE factor.slug = activity.factor AND factor.version = activity.factor_version AND factor.category = 'web';
ALTER TABLE activity ENABLE TRIGGER activity_is_only_marked;

-- Whoever counts the same devices by traffic and by time counts them twice.
ALTER TABLE activity ADD CONSTRAINT ex_activity_visitor_devices EXCLUDE USING gist (
    footprint WITH =, visitor_devices WITH <>
) WHERE (visitor_devices IS NOT NULL AND voided_at IS NULL);
