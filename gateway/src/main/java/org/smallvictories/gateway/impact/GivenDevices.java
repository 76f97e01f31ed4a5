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

    /** What is known to be a device, and no more. */
    private static final String UNTYPED = "UNTYPED";

    record OfType(String type, BigDecimal count, boolean illustrative) {}

    /** What the totals count beyond the devices of known types goes in as untyped, and is computed nowhere. */
    static GivenDevices of(Giving giving, Instant asOf) {
        List<OfType> devices = new ArrayList<>();
        BigDecimal untyped = BigDecimal.ZERO;
        boolean illustrative = false;
        for (Figures.Quantity all : giving.figures().devices()) {
            untyped = untyped.add(arrived(all.amounts()));
            illustrative |= all.amounts().illustrative();
        }
        for (Giving.OfDeviceType of : giving.deviceTypes()) {
            BigDecimal arrived = arrived(of.amounts());
            untyped = untyped.subtract(arrived);
            if (arrived.signum() > 0) {
                devices.add(new OfType(of.type(), arrived, of.amounts().illustrative()));
            }
        }
        if (untyped.signum() > 0) {
            devices.add(new OfType(UNTYPED, untyped, illustrative));
        }
        return new GivenDevices(devices, asOf);
    }

    private static BigDecimal arrived(Amounts amounts) {
        return amounts.delivered().add(amounts.accepted());
    }
}
