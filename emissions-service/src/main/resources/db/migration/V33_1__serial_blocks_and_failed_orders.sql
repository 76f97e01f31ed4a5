-- How names are compared: neither case nor the kind of separator makes another registry, project or series of serials.
-- The bodies are parsed here and now: an index is also kept where the search path does not lead here.
CREATE FUNCTION serial_key(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN btrim(regexp_replace(lower(name), '[[:space:][:punct:]]+', '-', 'g'), '-');

-- A series of serials as a span of text, so that a block without a series can overlap the blocks of every series: which of
-- them it belongs to is not known.
CREATE TYPE series_span AS RANGE (subtype = text, collation = "C");
CREATE FUNCTION serial_series(prefix text) RETURNS series_span LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN coalesce(serial_key(prefix), '') = '' THEN series_span(NULL, NULL)
                ELSE series_span(serial_key(prefix), serial_key(prefix), '[]') END;

-- Credits retired: serials of one registry, project and vintage. A block is split into parts that take its place.
CREATE TABLE serial_block (
    id                  uuid CONSTRAINT pk_serial_block PRIMARY KEY,
    compensation        uuid NOT NULL CONSTRAINT fk_serial_block_compensation REFERENCES compensation,
    parent              uuid CONSTRAINT fk_serial_block_parent REFERENCES serial_block,
    registry            text NOT NULL,
    credit_project      text NOT NULL,
    vintage             integer NOT NULL,
    serial_prefix       text,
    serial_from         bigint NOT NULL,
    serial_to           bigint NOT NULL,
    retired_at          timestamptz NOT NULL,
    retired_by          text NOT NULL,
    recorded_at         timestamptz NOT NULL,
    split_at            timestamptz,
    split_by            text,
    invalidated_at      timestamptz,
    invalidated_by      text,
    invalidation_reason text,
    invalidated_on      date,
    invalidation_notice text,
    voided_at           timestamptz,
    CONSTRAINT ck_serial_block_serials CHECK (serial_from >= 0 AND serial_from <= serial_to AND serial_to < 1000000000000000000),
    CONSTRAINT ck_serial_block_split CHECK (num_nulls(split_at, split_by) IN (0, 2)),
    CONSTRAINT ck_serial_block_invalidated CHECK (
        num_nulls(invalidated_at, invalidated_by, invalidation_reason, invalidated_on) IN (0, 4)
        AND (invalidation_notice IS NULL OR invalidated_at IS NOT NULL)
        AND (invalidated_at IS NULL OR split_at IS NULL)),
    -- A credit is retired once. A voided retirement was never one, so its serials are free again; an invalidated credit is
    -- gone, whatever becomes of the record that says so.
    CONSTRAINT ex_serial_block_serials EXCLUDE USING gist (
        serial_key(registry) WITH =, serial_key(credit_project) WITH =, vintage WITH =,
        serial_series(serial_prefix) WITH &&, int8range(serial_from, serial_to, '[]') WITH &&
    ) WHERE (split_at IS NULL AND (voided_at IS NULL OR invalidated_at IS NOT NULL))
);
CREATE INDEX ix_serial_block_compensation ON serial_block (compensation);
CREATE INDEX ix_serial_block_parent ON serial_block (parent);

INSERT INTO serial_block (id, compensation, registry, credit_project, vintage, serial_from, serial_to,
        retired_at, retired_by, recorded_at, voided_at)
    SELECT gen_random_uuid(), id, registry, credit_project, vintage, serial_from, serial_to,
        retired_at, retired_by, retired_at, voided_at
    FROM compensation WHERE retired_at IS NOT NULL;

CREATE TRIGGER serial_block_is_only_marked BEFORE UPDATE ON serial_block FOR EACH ROW EXECUTE FUNCTION
    allow_marks_only(split_at, split_by,
        invalidated_at, invalidated_by, invalidation_reason, invalidated_on, invalidation_notice, voided_at);
CREATE TRIGGER serial_block_stays BEFORE DELETE OR TRUNCATE ON serial_block
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The serials of a compensation are void when it is, and only then.
CREATE FUNCTION void_serial_blocks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE serial_block SET voided_at = NEW.voided_at WHERE compensation = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER compensation_voids_its_serials AFTER UPDATE OF voided_at ON compensation
    FOR EACH ROW WHEN (OLD.voided_at IS DISTINCT FROM NEW.voided_at) EXECUTE FUNCTION void_serial_blocks();

CREATE FUNCTION serial_block_follows_its_compensation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    whole compensation;
BEGIN
    SELECT * INTO whole FROM compensation WHERE id = NEW.compensation;
    IF NEW.voided_at IS DISTINCT FROM whole.voided_at THEN
        RAISE EXCEPTION 'serials are void when their compensation is' USING ERRCODE = 'restrict_violation';
    END IF;
    IF whole.kind <> 'CREDITS' OR whole.ordered_at IS NULL OR whole.cancelled_at IS NOT NULL THEN
        RAISE EXCEPTION 'only credits that are ordered are retired' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER serial_block_follows_its_compensation BEFORE INSERT OR UPDATE ON serial_block
    FOR EACH ROW EXECUTE FUNCTION serial_block_follows_its_compensation();

-- Parts follow each other from the first serial of the whole to its last, and are of the same credits.
CREATE FUNCTION serial_block_is_split_exactly() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    whole serial_block;
    exact boolean;
BEGIN
    SELECT * INTO whole FROM serial_block WHERE id = coalesce(NEW.parent, NEW.id);
    SELECT count(*) >= 2 AND bool_and(follows) AND bool_and(same) AND max(serial_to) = whole.serial_to INTO exact
    FROM (
        SELECT serial_to,
            serial_from = coalesce(lag(serial_to) OVER (ORDER BY serial_from, serial_to) + 1, whole.serial_from) AS follows,
            (compensation, registry, credit_project, vintage, serial_prefix, retired_at, retired_by) IS NOT DISTINCT FROM
            (whole.compensation, whole.registry, whole.credit_project, whole.vintage, whole.serial_prefix,
                whole.retired_at, whole.retired_by) AS same
        FROM serial_block WHERE parent = whole.id
    ) part;
    IF whole.split_at IS NULL OR exact IS NOT TRUE THEN
        RAISE EXCEPTION 'serials % to % are not split exactly', whole.serial_from, whole.serial_to
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER serial_block_parts_make_the_whole AFTER INSERT ON serial_block
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.parent IS NOT NULL)
    EXECUTE FUNCTION serial_block_is_split_exactly();
CREATE CONSTRAINT TRIGGER serial_block_split_has_parts AFTER UPDATE ON serial_block
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.split_at IS NULL AND NEW.split_at IS NOT NULL)
    EXECUTE FUNCTION serial_block_is_split_exactly();

-- The serials live in their own table now. What else is new: who is named as beneficiary with the quote, a provider that
-- carries the order out, its failure, and money that comes back.
DROP TRIGGER compensation_is_only_marked ON compensation;
REVOKE UPDATE ON compensation FROM ${service_role};
ALTER TABLE compensation
    DROP CONSTRAINT ex_compensation_serials,
    DROP CONSTRAINT ck_compensation_serials,
    DROP CONSTRAINT ck_compensation_retired,
    DROP CONSTRAINT ck_compensation_certificate,
    DROP COLUMN registry,
    DROP COLUMN credit_project,
    DROP COLUMN vintage,
    DROP COLUMN serial_from,
    DROP COLUMN serial_to,
    ADD COLUMN provider text,
    ADD COLUMN quote_reference text,
    ADD COLUMN retire_for text,
    ADD COLUMN certificate_sha256 text,
    ADD COLUMN failed_at timestamptz,
    ADD COLUMN failed_by text,
    ADD COLUMN failure_reason text,
    ADD COLUMN failure_remedy text,
    ADD COLUMN failure_is_final boolean,
    ADD COLUMN refunded_at timestamptz,
    ADD COLUMN refunded_by text,
    ADD COLUMN refund_reference text,
    ADD CONSTRAINT ck_compensation_ordered_in_time CHECK (
        ordered_at IS NULL OR valid_until IS NULL OR (ordered_at AT TIME ZONE 'UTC')::date <= valid_until),
    ADD CONSTRAINT ck_compensation_retired CHECK (
        num_nulls(retired_at, retired_by) IN (0, 2)
        AND (retired_at IS NULL OR kind = 'CREDITS') AND (retired_at IS NULL) = (beneficiary IS NULL)),
    ADD CONSTRAINT ck_compensation_provider CHECK (
        (provider IS NULL) = (quote_reference IS NULL) AND (provider IS NULL OR kind <> 'CREDITS' OR retire_for IS NOT NULL)),
    ADD CONSTRAINT ck_compensation_failed CHECK (
        num_nulls(failed_at, failed_by, failure_reason, failure_remedy, failure_is_final) IN (0, 5)
        AND (failed_at IS NULL OR (ordered_at IS NOT NULL AND cancelled_at IS NULL))),
    ADD CONSTRAINT ck_compensation_certificate CHECK (
        (certificate IS NULL OR num_nonnulls(retired_at, contributed_at) > 0)
        -- What was filled before the rest failed may lack its certificate.
        AND (certificate IS NOT NULL OR failed_at IS NOT NULL OR num_nonnulls(retired_at, contributed_at) = 0)),
    ADD CONSTRAINT ck_compensation_certificate_sha256 CHECK (
        certificate_sha256 IS NULL OR (certificate_sha256 ~ '^[0-9a-f]{64}$' AND certificate IS NOT NULL)),
    ADD CONSTRAINT ck_compensation_refunded CHECK (
        num_nulls(refunded_at, refunded_by, refund_reference) IN (0, 3)
        AND (refunded_at IS NULL OR (paid_at IS NOT NULL AND num_nonnulls(cancelled_at, failed_at) > 0)));

CREATE TRIGGER compensation_is_only_marked BEFORE UPDATE ON compensation FOR EACH ROW EXECUTE FUNCTION
    allow_marks_only(ordered_at, ordered_by, paid_at, paid_by, retired_at, retired_by, beneficiary,
        contributed_at, contributed_by, certificate, certificate_sha256,
        failed_at, failed_by, failure_reason, failure_remedy, failure_is_final, refunded_at, refunded_by, refund_reference,
        cancelled_at, cancelled_by, cancel_reason, voided_at, voided_by, void_reason);
GRANT UPDATE (ordered_at, ordered_by, paid_at, paid_by, retired_at, retired_by, beneficiary,
        contributed_at, contributed_by, certificate, certificate_sha256,
        failed_at, failed_by, failure_reason, failure_remedy, failure_is_final, refunded_at, refunded_by, refund_reference,
        cancelled_at, cancelled_by, cancel_reason, voided_at, voided_by, void_reason)
    ON compensation TO ${service_role};
GRANT SELECT, INSERT ON serial_block TO ${service_role};
GRANT UPDATE (split_at, split_by, invalidated_at, invalidated_by, invalidation_reason, invalidated_on, invalidation_notice,
        voided_at) ON serial_block TO ${service_role};

-- The furthest that a compensation has come; the same order of precedence as in the service.
CREATE FUNCTION compensation_state(c compensation) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN c.voided_at IS NOT NULL THEN 'VOIDED'
        WHEN c.cancelled_at IS NOT NULL THEN 'CANCELLED'
        WHEN c.retired_at IS NOT NULL THEN 'RETIRED'
        WHEN c.contributed_at IS NOT NULL THEN 'CONTRIBUTED'
        WHEN c.failed_at IS NOT NULL THEN 'FAILED'
        WHEN c.paid_at IS NOT NULL THEN 'PAID'
        WHEN c.ordered_at IS NOT NULL THEN 'PLACED'
        ELSE 'QUOTED' END
$$;

CREATE FUNCTION compensation_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before text := CASE TG_OP WHEN 'UPDATE' THEN compensation_state(OLD) END;
    after  text := compensation_state(NEW);
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF after <> 'QUOTED' THEN
            RAISE EXCEPTION 'a compensation begins with a quote' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF before = 'VOIDED' OR (before <> after AND after <> 'VOIDED' AND NOT CASE before
            WHEN 'QUOTED' THEN after IN ('PLACED', 'CANCELLED')
            WHEN 'PLACED' THEN after IN ('PAID', 'RETIRED', 'CONTRIBUTED', 'FAILED', 'CANCELLED')
            WHEN 'PAID' THEN after IN ('RETIRED', 'CONTRIBUTED', 'FAILED', 'CANCELLED')
            -- Where it is not known how an order ended, the provider's late word still settles it.
            WHEN 'FAILED' THEN after IN ('RETIRED', 'CONTRIBUTED') AND NOT OLD.failure_is_final AND OLD.refunded_at IS NULL
            ELSE false END) THEN
        RAISE EXCEPTION 'a compensation that is % does not become %', before, after USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.paid_at IS NULL AND NEW.paid_at IS NOT NULL AND before IN ('QUOTED', 'CANCELLED') THEN
        RAISE EXCEPTION 'a compensation that is % is not paid', before USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.failed_at IS NULL AND NEW.failed_at IS NOT NULL AND before NOT IN ('PLACED', 'PAID') THEN
        RAISE EXCEPTION 'a compensation that is % does not fail', before USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER compensation_moves_forward BEFORE INSERT OR UPDATE ON compensation
    FOR EACH ROW EXECUTE FUNCTION compensation_moves_forward();

-- One serial is one tonne: never more serials than tonnes, and as many once all are retired, unless the rest has failed.
CREATE FUNCTION serials_fill_their_compensation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    whole  compensation;
    filled numeric;
BEGIN
    SELECT * INTO whole FROM compensation WHERE id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
    SELECT coalesce(sum(serial_to::numeric - serial_from + 1), 0) * 1000 INTO filled
        FROM serial_block WHERE compensation = whole.id AND split_at IS NULL;
    IF filled > whole.kg
            OR (whole.retired_at IS NOT NULL AND filled < whole.kg AND (whole.failed_at IS NULL OR filled = 0)) THEN
        RAISE EXCEPTION 'serials for % kg do not fill a compensation of % kg', filled, whole.kg
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER compensation_is_filled AFTER UPDATE ON compensation
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.retired_at IS NULL AND NEW.retired_at IS NOT NULL)
    EXECUTE FUNCTION serials_fill_their_compensation(id);
CREATE CONSTRAINT TRIGGER serial_block_fits AFTER INSERT ON serial_block
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION serials_fill_their_compensation(compensation);
