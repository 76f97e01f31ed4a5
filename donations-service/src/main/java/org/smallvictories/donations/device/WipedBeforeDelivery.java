package org.smallvictories.donations.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.gift.DeliveryRule;
import org.smallvictories.donations.gift.DonationView;
import org.smallvictories.kit.problem.Problem;

/**
 * Devices are delivered when the lots hold as many as the gift says, and for each with storage a wipe record was verified by
 * the day of delivery. Fewer in the lots would let a device pass that nobody looked at.
 */
@ApplicationScoped
class WipedBeforeDelivery implements DeliveryRule {

    private static final int MOST_NAMED = 5;

    private final Tallies tallies;

    WipedBeforeDelivery(Tallies tallies) {
        this.tallies = tallies;
    }

    @Override
    public void check(DonationView gift, LocalDate delivery) {
        if (gift.kind() != Kind.DEVICES) {
            return;
        }
        Map<UUID, Tally> lots = tallies.ofGift(gift.id(), delivery);
        long total = lots.values().stream().mapToLong(Tally::total).sum();
        if (total != gift.quantity().longValueExact()) {
            throw Problem.conflict("The gift is of " + gift.quantity() + " devices, its lots hold " + total
                    + ": log the others (POST /api/device-lots), or void the gift and log it anew.");
        }
        List<String> lacking = lots.entrySet().stream()
                .filter(lot -> lot.getValue().withoutWipe() > 0)
                .map(lot -> lot.getValue().withoutWipe() + " of the "
                        + lot.getValue().withStorage() + " in lot " + lot.getKey())
                .toList();
        if (!lacking.isEmpty()) {
            throw Problem.conflict("Devices with storage lack a wipe record that was verified by " + delivery + ": "
                    + named(lacking) + ". Record their wipes (POST /api/device-lots/{id}/wipes) first.");
        }
    }

    private static String named(List<String> lacking) {
        String more = lacking.size() > MOST_NAMED ? ", and in " + (lacking.size() - MOST_NAMED) + " more lots" : "";
        return lacking.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + more;
    }
}
