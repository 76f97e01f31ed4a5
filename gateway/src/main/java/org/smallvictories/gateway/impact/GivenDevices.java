package org.smallvictories.gateway.impact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Devices that have arrived, delivered or accepted, by type.
 *
 * @param asOf null for the present
 */
record GivenDevices(List<OfType> devices, Instant asOf) {

    /** As donations-service calls devices that are in no lot. */
    private static final String UNKNOWN = "UNKNOWN";

    record OfType(String type, BigDecimal count, boolean illustrative) {}

    /** What the totals count beyond the devices of known types goes in as unknown, and is computed nowhere. */
    static GivenDevices of(Giving giving, Instant asOf) {
        List<OfType> devices = new ArrayList<>();
        BigDecimal unknown = BigDecimal.ZERO;
        boolean illustrative = false;
        for (Figures.Quantity all : giving.figures().devices()) {
            unknown = unknown.add(arrived(all.amounts()));
            illustrative |= all.amounts().illustrative();
        }
        for (Giving.OfDeviceType of : giving.deviceTypes()) {
            BigDecimal arrived = arrived(of.amounts());
            unknown = unknown.subtract(arrived);
            if (arrived.signum() > 0) {
                devices.add(new OfType(of.type(), arrived, of.amounts().illustrative()));
            }
        }
        if (unknown.signum() > 0) {
            devices.add(new OfType(UNKNOWN, unknown, illustrative));
        }
        return new GivenDevices(devices, asOf);
    }

    private static BigDecimal arrived(Amounts amounts) {
        return amounts.delivered().add(amounts.accepted());
    }
}
