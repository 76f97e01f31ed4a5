package org.smallvictories.donations.device;

import org.smallvictories.kit.problem.Problem;

/** A wipe record about so many devices of a lot by count, which cannot be told apart. */
final class CountedWipe {

    private CountedWipe() {}

    /** @throws Problem 422 about what does not fit such a lot, 409 when it is about more devices than are left */
    static void check(DeviceLot lot, NewWipe given) {
        if (given.deviceIds() != null) {
            throw Problem.invalid("deviceIds", "does not belong to a lot by count, whose devices have no ids");
        }
        if (given.devices() == null) {
            throw Problem.invalid("devices", "is needed for a lot by count: how many were wiped");
        }
        if (given.evidence() == null) {
            throw Problem.invalid("evidence", "is needed for a lot by count: what shows that all of them were wiped");
        }
        if (!lot.kind.holdsStorage) {
            throw Problem.invalid("devices", "hold no storage: " + lot.kind.type + " needs no wipe record");
        }
        int unaccounted = lot.devices - Wipe.recordedFor(lot.id);
        if (given.devices() > unaccounted) {
            throw Problem.conflict("Of the " + lot.devices + " devices of this lot, " + unaccounted
                    + " have no wipe record yet; these are " + given.devices() + ".");
        }
    }
}
