CREATE TABLE device_lot (
    id            uuid CONSTRAINT pk_device_lot PRIMARY KEY,
    gift          uuid NOT NULL CONSTRAINT fk_device_lot_gift REFERENCES gift,
    partner       text NOT NULL,
    illustrative  boolean NOT NULL,
    devices       integer CONSTRAINT ck_device_lot_devices CHECK (devices > 0),
    type          text,
    holds_storage boolean,
    brand         text,
    model         text,
    condition     text,
    value         numeric,
    currency      text,
    recorded_at   timestamptz NOT NULL,
    recorded_by   text NOT NULL,
    voided_at     timestamptz,
    voided_by     text,
    void_reason   text,
    CONSTRAINT ck_device_lot_counted CHECK (num_nonnulls(devices, type, holds_storage, condition)
        = CASE WHEN devices IS NULL THEN 0 ELSE 4 END),
    CONSTRAINT ck_device_lot_one_by_one CHECK (devices IS NOT NULL OR num_nonnulls(brand, model, value, currency) = 0),
    -- NaN is greater than every number, so the upper bound keeps it out.
    CONSTRAINT ck_device_lot_value CHECK (num_nonnulls(value, currency) IN (0, 2) AND value >= 0 AND value < 1e15),
    CONSTRAINT ck_device_lot_voided CHECK (num_nonnulls(voided_at, voided_by, void_reason) IN (0, 3))
);
COMMENT ON COLUMN device_lot.devices IS 'of a lot by count; null where the devices are listed one by one';
COMMENT ON COLUMN device_lot.partner IS 'the gift''s, as illustrative is; neither changes';
COMMENT ON COLUMN device_lot.value IS 'of one piece';
CREATE INDEX ix_device_lot_gift ON device_lot (gift);
CREATE INDEX ix_device_lot_partner ON device_lot (partner, id);

CREATE TABLE device (
    id            uuid CONSTRAINT pk_device PRIMARY KEY,
    lot           uuid NOT NULL CONSTRAINT fk_device_lot REFERENCES device_lot,
    type          text NOT NULL,
    holds_storage boolean NOT NULL,
    brand         text,
    model         text,
    condition     text NOT NULL,
    value         numeric,
    currency      text,
    imei          text CONSTRAINT ck_device_imei CHECK (imei ~ '^[0-9]{15}$'),
    serial        text,
    salt          text,
    recorded_at   timestamptz NOT NULL,
    voided_at     timestamptz,
    voided_by     text,
    void_reason   text,
    erased_at     timestamptz,
    erased_by     text,
    erase_reason  text,
    CONSTRAINT ck_device_value CHECK (num_nonnulls(value, currency) IN (0, 2) AND value >= 0 AND value < 1e15),
    CONSTRAINT ck_device_identified CHECK (CASE WHEN erased_at IS NULL THEN salt IS NOT NULL AND num_nonnulls(imei, serial) > 0
        ELSE num_nonnulls(imei, serial, salt) = 0 END),
    CONSTRAINT ck_device_voided CHECK (num_nonnulls(voided_at, voided_by, void_reason) IN (0, 3)),
    CONSTRAINT ck_device_erased CHECK (num_nonnulls(erased_at, erased_by, erase_reason) IN (0, 3))
);
COMMENT ON COLUMN device.salt IS 'base64; of the hash that stands for IMEI and serial in the journal';
CREATE INDEX ix_device_lot_id ON device (lot, id);
-- A device is given once. Serials are told apart within a brand only.
CREATE UNIQUE INDEX uq_device_imei ON device (imei) WHERE voided_at IS NULL;
CREATE UNIQUE INDEX uq_device_serial ON device (lower(brand), serial) WHERE voided_at IS NULL;

CREATE TABLE wipe (
    id          uuid CONSTRAINT pk_wipe PRIMARY KEY,
    lot         uuid NOT NULL CONSTRAINT fk_wipe_lot REFERENCES device_lot,
    devices     integer NOT NULL CONSTRAINT ck_wipe_devices CHECK (devices > 0),
    method      text NOT NULL CONSTRAINT ck_wipe_method CHECK (method IN ('CLEAR', 'PURGE', 'DESTROY')),
    tool        text NOT NULL,
    wiped_on    date NOT NULL,
    evidence    text,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    verified_on date,
    verified_at timestamptz,
    verification_recorded_by text,
    voided_at   timestamptz,
    voided_by   text,
    void_reason text,
    CONSTRAINT ck_wipe_verified CHECK (num_nonnulls(verified_on, verified_at, verification_recorded_by) IN (0, 3)),
    CONSTRAINT ck_wipe_verified_afterwards CHECK (verified_on >= wiped_on),
    CONSTRAINT ck_wipe_voided CHECK (num_nonnulls(voided_at, voided_by, void_reason) IN (0, 3))
);
COMMENT ON COLUMN wipe.verified_at IS 'when the verification of verified_on was recorded';
CREATE INDEX ix_wipe_lot ON wipe (lot, id);

CREATE TABLE wiped_device (
    wipe   uuid NOT NULL CONSTRAINT fk_wiped_device_wipe REFERENCES wipe,
    device uuid NOT NULL CONSTRAINT fk_wiped_device_device REFERENCES device,
    CONSTRAINT pk_wiped_device PRIMARY KEY (device, wipe)
);
COMMENT ON TABLE wiped_device IS 'which devices of a lot one by one a wipe record is about';
CREATE INDEX ix_wiped_device_wipe ON wiped_device (wipe);

-- Names lie apart from what was done, so that they can be erased and the record stays.
CREATE TABLE wipe_person (
    id   uuid CONSTRAINT pk_wipe_person PRIMARY KEY,
    wipe uuid NOT NULL CONSTRAINT fk_wipe_person_wipe REFERENCES wipe,
    part text NOT NULL CONSTRAINT ck_wipe_person_part CHECK (part IN ('TECHNICIAN', 'VERIFIER')),
    name text NOT NULL,
    salt text NOT NULL,
    CONSTRAINT uq_wipe_person UNIQUE (wipe, part)
);
COMMENT ON COLUMN wipe_person.salt IS 'base64; of the hash that stands for the name in the journal';
CREATE INDEX ix_wipe_person_name ON wipe_person (name);

-- The arguments are the marks: each is set once, and none after the row is voided.
CREATE FUNCTION refuse_all_but_marks_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.voided_at IS NOT NULL OR to_jsonb(NEW) - TG_ARGV <> to_jsonb(OLD) - TG_ARGV
            OR NOT to_jsonb(NEW) @> jsonb_strip_nulls(to_jsonb(OLD)) THEN
        RAISE EXCEPTION '% % may only be marked, each mark once', TG_TABLE_NAME, OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

-- What tells who had a device can be erased at any time; it leaves the row nowhere but into nothing.
CREATE FUNCTION refuse_all_but_void_and_erasure_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    voiding CONSTANT text[] := ARRAY['voided_at', 'voided_by', 'void_reason'];
    erasure CONSTANT text[] := ARRAY['erased_at', 'erased_by', 'erase_reason', 'imei', 'serial', 'salt'];
    was     CONSTANT jsonb := to_jsonb(OLD);
    becomes CONSTANT jsonb := to_jsonb(NEW);
BEGIN
    IF becomes - voiding - erasure <> was - voiding - erasure
            OR OLD.voided_at IS NOT NULL AND becomes - erasure <> was - erasure
            OR becomes - voiding <> was - voiding AND (OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL) THEN
        RAISE EXCEPTION 'device % may only be voided, and its identifiers erased, once', OLD.id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER device_lot_is_voided_once BEFORE UPDATE ON device_lot
    FOR EACH ROW EXECUTE FUNCTION refuse_all_but_marks_once('voided_at', 'voided_by', 'void_reason');
CREATE TRIGGER device_lot_is_never_removed BEFORE DELETE OR TRUNCATE ON device_lot
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER device_is_voided_and_erased_once BEFORE UPDATE ON device
    FOR EACH ROW EXECUTE FUNCTION refuse_all_but_void_and_erasure_once();
CREATE TRIGGER device_is_never_removed BEFORE DELETE OR TRUNCATE ON device
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER wipe_is_verified_and_voided_once BEFORE UPDATE ON wipe
    FOR EACH ROW EXECUTE FUNCTION refuse_all_but_marks_once(
        'verified_on', 'verified_at', 'verification_recorded_by', 'voided_at', 'voided_by', 'void_reason');
CREATE TRIGGER wipe_is_never_removed BEFORE DELETE OR TRUNCATE ON wipe
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER wiped_device_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON wiped_device
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER wipe_person_is_never_changed BEFORE UPDATE OR TRUNCATE ON wipe_person
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A void goes down: from the gift to its lots, from a lot to its devices, whose identifiers are free again by that.
CREATE FUNCTION void_what_belongs_to_it() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'gift' THEN
        UPDATE device_lot SET voided_at = NEW.voided_at, voided_by = NEW.voided_by, void_reason = NEW.void_reason
        WHERE gift = NEW.id AND voided_at IS NULL;
    ELSE
        UPDATE device SET voided_at = NEW.voided_at, voided_by = NEW.voided_by, void_reason = NEW.void_reason
        WHERE lot = NEW.id AND voided_at IS NULL;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER gift_voids_its_device_lots AFTER UPDATE ON gift
    FOR EACH ROW WHEN (NEW.kind = 'DEVICES' AND OLD.voided_at IS NULL AND NEW.voided_at IS NOT NULL)
    EXECUTE FUNCTION void_what_belongs_to_it();
CREATE TRIGGER device_lot_voids_its_devices AFTER UPDATE ON device_lot
    FOR EACH ROW WHEN (OLD.voided_at IS NULL AND NEW.voided_at IS NOT NULL) EXECUTE FUNCTION void_what_belongs_to_it();

-- What the lots of gifts hold, by lot and type, as seen from a moment: how many devices, and for how many of them there is a
-- wipe record that was verified by the day of delivery. That is the gift's own, once it is delivered, or else the given day.
CREATE FUNCTION device_count(as_of timestamptz, by_day date)
RETURNS TABLE (gift uuid, lot uuid, given_on date, state text, illustrative boolean, type text, holds_storage boolean,
    devices bigint, wiped bigint)
LANGUAGE sql STABLE AS $$
    SELECT seen.gift, seen.lot, seen.given_on, seen.state, seen.illustrative, counted.type, counted.holds_storage,
        counted.devices, counted.wiped
    FROM (SELECT gift.id AS gift, device_lot.id AS lot, gift.given_on, gift.illustrative, device_lot.type,
            device_lot.holds_storage, device_lot.devices,
            CASE WHEN gift.accepted_at <= as_of THEN 'ACCEPTED' WHEN gift.delivered_at <= as_of THEN 'DELIVERED'
                ELSE 'PLEDGED' END AS state,
            coalesce(CASE WHEN gift.delivered_at <= as_of THEN gift.delivered_on END, by_day, 'infinity') AS deadline
        FROM device_lot JOIN gift ON gift.id = device_lot.gift
        WHERE device_lot.recorded_at <= as_of AND (device_lot.voided_at IS NULL OR device_lot.voided_at > as_of)) AS seen
    CROSS JOIN LATERAL (
        SELECT seen.type, seen.holds_storage, CAST(seen.devices AS bigint) AS devices,
            (SELECT coalesce(sum(wipe.devices), 0) FROM wipe
            WHERE wipe.lot = seen.lot AND wipe.verified_on <= seen.deadline AND wipe.verified_at <= as_of
                AND (wipe.voided_at IS NULL OR wipe.voided_at > as_of)) AS wiped
        WHERE seen.devices IS NOT NULL
        UNION ALL
        SELECT device.type, device.holds_storage, count(*),
            count(*) FILTER (WHERE EXISTS (SELECT FROM wiped_device JOIN wipe ON wipe.id = wiped_device.wipe
                WHERE wiped_device.device = device.id AND wipe.verified_on <= seen.deadline AND wipe.verified_at <= as_of
                    AND (wipe.voided_at IS NULL OR wipe.voided_at > as_of)))
        FROM device
        WHERE device.lot = seen.lot AND device.recorded_at <= as_of AND (device.voided_at IS NULL OR device.voided_at > as_of)
        GROUP BY device.type, device.holds_storage) AS counted
$$;

-- Whoever asks for it: no device leaves that is in no lot, or holds storage and was not wiped.
CREATE FUNCTION refuse_delivery_of_unwiped_devices() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    listed  bigint;
    unwiped bigint;
BEGIN
    SELECT coalesce(sum(devices), 0), coalesce(sum(devices - wiped) FILTER (WHERE holds_storage), 0) INTO listed, unwiped
    FROM device_count('infinity', NEW.delivered_on) WHERE gift = NEW.id;
    IF listed <> NEW.quantity OR unwiped > 0 THEN
        RAISE EXCEPTION 'gift % of % devices has % in lots, % not wiped', NEW.id, NEW.quantity, listed, unwiped
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER devices_are_not_logged_as_delivered BEFORE INSERT ON gift
    FOR EACH ROW WHEN (NEW.kind = 'DEVICES' AND NEW.delivered_at IS NOT NULL)
    EXECUTE FUNCTION refuse_delivery_of_unwiped_devices();
CREATE TRIGGER devices_are_wiped_before_delivery BEFORE UPDATE ON gift
    FOR EACH ROW WHEN (NEW.kind = 'DEVICES' AND OLD.delivered_at IS NULL AND NEW.delivered_at IS NOT NULL)
    EXECUTE FUNCTION refuse_delivery_of_unwiped_devices();

GRANT SELECT, INSERT ON device_lot, device, wipe, wiped_device TO ${service_role};
GRANT SELECT, INSERT, DELETE ON wipe_person TO ${service_role};
GRANT UPDATE (voided_at, voided_by, void_reason) ON device_lot TO ${service_role};
GRANT UPDATE (voided_at, voided_by, void_reason, erased_at, erased_by, erase_reason, imei, serial, salt) ON device
    TO ${service_role};
GRANT UPDATE (verified_on, verified_at, verification_recorded_by, voided_at, voided_by, void_reason) ON wipe
    TO ${service_role};
