-- The result of a completed footprint under the factors of a later day, beside the frozen one, which stays as it is.
CREATE TABLE recomputation (
    footprint   uuid NOT NULL CONSTRAINT fk_recomputation_footprint REFERENCES footprint,
    revision    integer NOT NULL CONSTRAINT ck_recomputation_revision CHECK (revision > 1),
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT pk_recomputation PRIMARY KEY (footprint, revision)
);
COMMENT ON COLUMN recomputation.revision IS 'of the result; the frozen one is the first';
CREATE TRIGGER recomputation_is_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON recomputation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON recomputation TO ${service_role};

CREATE TABLE recomputed_line (
    footprint      uuid NOT NULL,
    revision       integer NOT NULL,
    activity       uuid NOT NULL CONSTRAINT fk_recomputed_line_activity REFERENCES activity,
    factor         text NOT NULL,
    factor_version integer NOT NULL,
    kg_co2e        numeric NOT NULL CONSTRAINT ck_recomputed_line_kg_co2e CHECK (kg_co2e >= 0 AND kg_co2e < 'Infinity'),
    CONSTRAINT pk_recomputed_line PRIMARY KEY (footprint, revision, activity),
    CONSTRAINT fk_recomputed_line_recomputation FOREIGN KEY (footprint, revision) REFERENCES recomputation,
    CONSTRAINT fk_recomputed_line_factor FOREIGN KEY (factor, factor_version) REFERENCES factor (slug, version)
);
CREATE TRIGGER recomputed_line_is_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON recomputed_line
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON recomputed_line TO ${service_role};
