CREATE TABLE reduction_target (
    id                       uuid CONSTRAINT pk_reduction_target PRIMARY KEY,
    name                     text NOT NULL,
    base_year                integer NOT NULL,
    target_year              integer NOT NULL,
    annual_reduction_percent numeric NOT NULL,
    recorded_at              timestamptz NOT NULL,
    recorded_by              text NOT NULL,
    voided_at                timestamptz,
    voided_by                text,
    void_reason              text,
    CONSTRAINT ck_reduction_target_years CHECK (base_year BETWEEN 1990 AND 2100 AND target_year BETWEEN base_year + 1 AND base_year + 60),
    CONSTRAINT ck_reduction_target_rate CHECK (annual_reduction_percent > 0 AND annual_reduction_percent <= 100),
    CONSTRAINT ck_reduction_target_voided CHECK (num_nulls(voided_at, voided_by, void_reason) IN (0, 3))
);
CREATE TRIGGER reduction_target_is_only_marked BEFORE UPDATE ON reduction_target FOR EACH ROW EXECUTE FUNCTION
    allow_marks_only(voided_at, voided_by, void_reason);
CREATE TRIGGER reduction_target_stays BEFORE DELETE OR TRUNCATE ON reduction_target
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON reduction_target TO ${service_role};
GRANT UPDATE (voided_at, voided_by, void_reason) ON reduction_target TO ${service_role};

CREATE TABLE reduction_action (
    id                   uuid CONSTRAINT pk_reduction_action PRIMARY KEY,
    name                 text NOT NULL,
    description          text,
    footprint            uuid CONSTRAINT fk_reduction_action_footprint REFERENCES footprint,
    scope                integer NOT NULL,
    category             integer,
    starts_on            date NOT NULL,
    expected_kg_per_year numeric NOT NULL,
    illustrative         boolean NOT NULL,
    recorded_at          timestamptz NOT NULL,
    recorded_by          text NOT NULL,
    started_on           date,
    started_at           timestamptz,
    started_by           text,
    ended_on             date,
    ended_at             timestamptz,
    ended_by             text,
    voided_at            timestamptz,
    voided_by            text,
    void_reason          text,
    CONSTRAINT ck_reduction_action_scope CHECK (scope BETWEEN 1 AND 3),
    CONSTRAINT ck_reduction_action_category CHECK ((scope = 3) = (category IS NOT NULL) AND category BETWEEN 1 AND 15),
    CONSTRAINT ck_reduction_action_expected CHECK (expected_kg_per_year > 0 AND expected_kg_per_year < 'Infinity'),
    CONSTRAINT ck_reduction_action_started CHECK (num_nulls(started_on, started_at, started_by) IN (0, 3)),
    CONSTRAINT ck_reduction_action_ended CHECK (
        num_nulls(ended_on, ended_at, ended_by) IN (0, 3) AND (ended_on IS NULL OR ended_on >= started_on)),
    CONSTRAINT ck_reduction_action_order CHECK (ended_at IS NULL OR started_at IS NOT NULL),
    CONSTRAINT ck_reduction_action_voided CHECK (num_nulls(voided_at, voided_by, void_reason) IN (0, 3))
);
CREATE TRIGGER reduction_action_is_only_marked BEFORE UPDATE ON reduction_action FOR EACH ROW EXECUTE FUNCTION
    allow_marks_only(started_on, started_at, started_by, ended_on, ended_at, ended_by, voided_at, voided_by, void_reason);
CREATE TRIGGER reduction_action_stays BEFORE DELETE OR TRUNCATE ON reduction_action
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON reduction_action TO ${service_role};
GRANT UPDATE (started_on, started_at, started_by, ended_on, ended_at, ended_by, voided_at, voided_by, void_reason)
    ON reduction_action TO ${service_role};

CREATE TABLE reduction_measurement (
    id           uuid CONSTRAINT pk_reduction_measurement PRIMARY KEY,
    action       uuid NOT NULL CONSTRAINT fk_reduction_measurement_action REFERENCES reduction_action,
    year         integer NOT NULL,
    kg           numeric NOT NULL,
    evidence     text NOT NULL,
    illustrative boolean NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_by  text NOT NULL,
    voided_at    timestamptz,
    voided_by    text,
    void_reason  text,
    CONSTRAINT ck_reduction_measurement_kg CHECK (kg > '-Infinity' AND kg < 'Infinity'),
    CONSTRAINT ck_reduction_measurement_evidence CHECK (btrim(evidence) <> ''),
    CONSTRAINT ck_reduction_measurement_voided CHECK (num_nulls(voided_at, voided_by, void_reason) IN (0, 3))
);
COMMENT ON COLUMN reduction_measurement.kg IS 'reduced; below zero when the emissions grew';
CREATE UNIQUE INDEX uq_reduction_measurement_year ON reduction_measurement (action, year) WHERE voided_at IS NULL;
CREATE TRIGGER reduction_measurement_is_only_marked BEFORE UPDATE ON reduction_measurement FOR EACH ROW EXECUTE FUNCTION
    allow_marks_only(voided_at, voided_by, void_reason);
CREATE TRIGGER reduction_measurement_stays BEFORE DELETE OR TRUNCATE ON reduction_measurement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON reduction_measurement TO ${service_role};
GRANT UPDATE (voided_at, voided_by, void_reason) ON reduction_measurement TO ${service_role};
