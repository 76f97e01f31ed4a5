package org.smallvictories.donations.device;

import jakarta.persistence.Tuple;
import org.smallvictories.donations.State;

/**
 * Devices in lots that agree in everything a report tells apart.
 *
 * @param withoutWipe those with storage that were delivered without a verified wipe record, as far as is on record now
 */
public record TypeCount(DeviceType type, State state, boolean illustrative, long devices, long withoutWipe) {

    static TypeCount of(Tuple row) {
        return new TypeCount(
                DeviceType.valueOf(row.get("type", String.class)),
                State.valueOf(row.get("state", String.class)),
                row.get("illustrative", Boolean.class),
                row.get("devices", Long.class),
                row.get("without_wipe", Long.class));
    }
}
