package org.smallvictories.donations.device;

/** A device as COPY takes it. */
final class DeviceCopy {

    static final String INTO =
            """
            device (id, lot, type, holds_storage, brand, model, condition, value, currency, imei, serial, salt,
                    recorded_at)""";

    private DeviceCopy() {}

    static Object[] values(Device device) {
        return new Object[] {
            device.id,
            device.lot,
            device.kind.type,
            device.kind.holdsStorage,
            device.kind.brand,
            device.kind.model,
            device.kind.condition,
            device.kind.value,
            device.kind.currency,
            device.imei,
            device.serial,
            device.salt,
            device.recordedAt
        };
    }
}
