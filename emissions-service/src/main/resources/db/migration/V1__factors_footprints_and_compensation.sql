-- Lets the exclusion constraint on serial blocks compare plain columns; trusted, so that the owner may create it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Rows are only marked, never edited: a mark (a column named in the trigger's arguments) is set once, all else stays.
CREATE FUNCTION allow_marks_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before jsonb := to_jsonb(OLD);
    after  jsonb := to_jsonb(NEW);
    mark   text;
BEGIN
    IF before - TG_ARGV::text[] IS DISTINCT FROM after - TG_ARGV::text[] THEN
        RAISE EXCEPTION '% is only marked, never edited', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    FOREACH mark IN ARRAY TG_ARGV::text[] LOOP
        IF before ->> mark IS NOT NULL AND before -> mark IS DISTINCT FROM after -> mark THEN
            RAISE EXCEPTION '%.% is set once', TG_TABLE_NAME, mark USING ERRCODE = 'restrict_violation';
        END IF;
    END LOOP;
    RETURN NEW;
END $$;

CREATE TABLE factor (
    slug              text NOT NULL,
    version           integer NOT NULL,
    name              text NOT NULL,
    category          text NOT NULL,
    unit              text NOT NULL,
    kg_co2e_per_unit  numeric NOT NULL,
    region            text NOT NULL,
    year              integer NOT NULL,
    source            text NOT NULL,
    source_url        text NOT NULL,
    licence           text NOT NULL,
    derived           boolean NOT NULL,
    note              text,
    recorded_at       timestamptz NOT NULL,
    CONSTRAINT pk_factor PRIMARY KEY (slug, version),
    CONSTRAINT ck_factor_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    CONSTRAINT ck_factor_version CHECK (version > 0),
    CONSTRAINT ck_factor_value CHECK (kg_co2e_per_unit >= 0 AND kg_co2e_per_unit < 'Infinity')
);
CREATE TRIGGER factor_is_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON factor
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON factor TO ${service_role};

CREATE TABLE footprint (
    id           uuid CONSTRAINT pk_footprint PRIMARY KEY,
    kind         text NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_by  text NOT NULL,
    started_at   timestamptz,
    completed_at timestamptz,
    completed_by text,
    voided_at    timestamptz,
    voided_by    text,
    void_reason  text,
    CONSTRAINT ck_footprint_kind CHECK (kind IN ('COMPANY_YEAR', 'EVENT')),
    CONSTRAINT ck_footprint_completed CHECK (
        num_nulls(completed_at, completed_by) IN (0, 2) AND (completed_at IS NULL OR started_at IS NOT NULL)),
    CONSTRAINT ck_footprint_voided CHECK (num_nulls(voided_at, voided_by, void_reason) IN (0, 3))
);
CREATE TRIGGER footprint_is_only_marked BEFORE UPDATE ON footprint FOR EACH ROW EXECUTE FUNCTION
    allow_marks_only(started_at, completed_at, completed_by, voided_at, voided_by, void_reason);
CREATE TRIGGER footprint_stays BEFORE DELETE OR TRUNCATE ON footprint
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON footprint TO ${service_role};
GRANT UPDATE (started_at, completed_at, completed_by, voided_at, voided_by, void_reason) ON footprint TO ${service_role};

-- What a footprint is about may change while it is a draft: each change is a new revision, so that an earlier state can be reported.
CREATE TABLE footprint_revision (
    footprint    uuid NOT NULL CONSTRAINT fk_footprint_revision_footprint REFERENCES footprint,
    version      integer NOT NULL,
    name         text NOT NULL,
    period_from  date NOT NULL,
    period_to    date NOT NULL,
    due_on       date,
    purpose      text,
    included_in  uuid CONSTRAINT fk_footprint_revision_included_in REFERENCES footprint,
    illustrative boolean NOT NULL,
    recorded_at  timestamptz NOT NULL,
    CONSTRAINT pk_footprint_revision PRIMARY KEY (footprint, version),
    CONSTRAINT ck_footprint_revision_period CHECK (period_from <= period_to),
    CONSTRAINT ck_footprint_revision_included_in CHECK (included_in <> footprint)
);
CREATE INDEX ix_footprint_revision_period ON footprint_revision (period_to);
CREATE TRIGGER footprint_revision_is_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON footprint_revision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON footprint_revision TO ${service_role};

CREATE TABLE activity (
    id             uuid CONSTRAINT pk_activity PRIMARY KEY,
    footprint      uuid NOT NULL CONSTRAINT fk_activity_footprint REFERENCES footprint,
    activity_group text NOT NULL,
    scope          integer NOT NULL,
    category       integer,
    description    text NOT NULL,
    quantity       numeric NOT NULL,
    unit           text NOT NULL,
    factor         text NOT NULL,
    factor_version integer NOT NULL,
    kg_co2e        numeric NOT NULL,
    illustrative   boolean NOT NULL,
    recorded_at    timestamptz NOT NULL,
    recorded_by    text NOT NULL,
    voided_at      timestamptz,
    voided_by      text,
    void_reason    text,
    CONSTRAINT fk_activity_factor FOREIGN KEY (factor, factor_version) REFERENCES factor (slug, version),
    CONSTRAINT ck_activity_scope CHECK (scope BETWEEN 1 AND 3),
    CONSTRAINT ck_activity_category CHECK ((scope = 3) = (category IS NOT NULL) AND category BETWEEN 1 AND 15),
    CONSTRAINT ck_activity_quantity CHECK (quantity > 0 AND quantity < 'Infinity'),
    CONSTRAINT ck_activity_kg_co2e CHECK (kg_co2e >= 0 AND kg_co2e < 'Infinity'),
    CONSTRAINT ck_activity_voided CHECK (num_nulls(voided_at, voided_by, void_reason) IN (0, 3))
);
CREATE INDEX ix_activity_footprint ON activity (footprint, id);
CREATE TRIGGER activity_is_only_marked BEFORE UPDATE ON activity FOR EACH ROW EXECUTE FUNCTION
    allow_marks_only(voided_at, voided_by, void_reason);
CREATE TRIGGER activity_stays BEFORE DELETE OR TRUNCATE ON activity
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON activity TO ${service_role};
GRANT UPDATE (voided_at, voided_by, void_reason) ON activity TO ${service_role};

CREATE TABLE compensation (
    id              uuid CONSTRAINT pk_compensation PRIMARY KEY,
    kind            text NOT NULL,
    footprint       uuid CONSTRAINT fk_compensation_footprint REFERENCES footprint,
    date            date NOT NULL,
    partner         text NOT NULL,
    project         text NOT NULL,
    kg              numeric NOT NULL,
    price_per_tonne numeric NOT NULL,
    currency        text NOT NULL,
    cost            numeric NOT NULL,
    valid_until     date,
    illustrative    boolean NOT NULL,
    recorded_at     timestamptz NOT NULL,
    recorded_by     text NOT NULL,
    ordered_at      timestamptz,
    ordered_by      text,
    paid_at         timestamptz,
    paid_by         text,
    retired_at      timestamptz,
    retired_by      text,
    registry        text,
    credit_project  text,
    vintage         integer,
    serial_from     bigint,
    serial_to       bigint,
    beneficiary     text,
    contributed_at  timestamptz,
    contributed_by  text,
    certificate     text,
    cancelled_at    timestamptz,
    cancelled_by    text,
    cancel_reason   text,
    voided_at       timestamptz,
    voided_by       text,
    void_reason     text,
    CONSTRAINT ck_compensation_kind CHECK (kind IN ('CREDITS', 'CONTRIBUTION')),
    CONSTRAINT ck_compensation_kg CHECK (kg > 0 AND kg < 'Infinity' AND (kind = 'CONTRIBUTION' OR kg % 1000 = 0)),
    CONSTRAINT ck_compensation_price CHECK (price_per_tonne > 0 AND price_per_tonne < 'Infinity'),
    CONSTRAINT ck_compensation_ordered CHECK (
        num_nulls(ordered_at, ordered_by) IN (0, 2)
        AND (ordered_at IS NOT NULL OR num_nonnulls(paid_at, retired_at, contributed_at) = 0)),
    CONSTRAINT ck_compensation_paid CHECK (num_nulls(paid_at, paid_by) IN (0, 2)),
    CONSTRAINT ck_compensation_retired CHECK (
        num_nulls(retired_at, retired_by, registry, credit_project, vintage, serial_from, serial_to, beneficiary) IN (0, 8)
        AND (retired_at IS NULL OR kind = 'CREDITS')),
    CONSTRAINT ck_compensation_serials CHECK (serial_from >= 0 AND (serial_to - serial_from + 1) * 1000 = kg),
    CONSTRAINT ck_compensation_contributed CHECK (
        num_nulls(contributed_at, contributed_by) IN (0, 2) AND (contributed_at IS NULL OR kind = 'CONTRIBUTION')),
    CONSTRAINT ck_compensation_certificate CHECK (
        (certificate IS NOT NULL) = (num_nonnulls(retired_at, contributed_at) > 0)),
    CONSTRAINT ck_compensation_cancelled CHECK (
        num_nulls(cancelled_at, cancelled_by, cancel_reason) IN (0, 3)
        AND (cancelled_at IS NULL OR num_nonnulls(retired_at, contributed_at) = 0)),
    CONSTRAINT ck_compensation_voided CHECK (num_nulls(voided_at, voided_by, void_reason) IN (0, 3)),
    -- A credit is retired once. A voided retirement was never one, so its serials are free again.
    -- Nor is it another credit when its registry is typed in another case.
    CONSTRAINT ex_compensation_serials EXCLUDE USING gist (
        lower(btrim(registry)) WITH =, lower(btrim(credit_project)) WITH =, vintage WITH =, int8range(serial_from, serial_to, '[]') WITH &&
    ) WHERE (retired_at IS NOT NULL AND voided_at IS NULL)
);
CREATE INDEX ix_compensation_footprint ON compensation (footprint);
CREATE INDEX ix_compensation_date ON compensation (date);
CREATE TRIGGER compensation_is_only_marked BEFORE UPDATE ON compensation FOR EACH ROW EXECUTE FUNCTION
    allow_marks_only(ordered_at, ordered_by, paid_at, paid_by,
        retired_at, retired_by, registry, credit_project, vintage, serial_from, serial_to, beneficiary,
        contributed_at, contributed_by, certificate,
        cancelled_at, cancelled_by, cancel_reason, voided_at, voided_by, void_reason);
CREATE TRIGGER compensation_stays BEFORE DELETE OR TRUNCATE ON compensation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON compensation TO ${service_role};
GRANT UPDATE (ordered_at, ordered_by, paid_at, paid_by,
        retired_at, retired_by, registry, credit_project, vintage, serial_from, serial_to, beneficiary,
        contributed_at, contributed_by, certificate,
        cancelled_at, cancelled_by, cancel_reason, voided_at, voided_by, void_reason)
    ON compensation TO ${service_role};
