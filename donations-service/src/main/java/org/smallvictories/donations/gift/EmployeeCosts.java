package org.smallvictories.donations.gift;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the employee costs that are sent with gifts of time: as what the gifts are worth, and not in the gifts. */
public interface EmployeeCosts {

    /** What a gift of time cost. */
    record Cost(DonationView gift, EmployeeCost cost) {}

    /** Records the costs of gifts that are being logged, in the transaction at work. */
    void record(List<Cost> costs, String by, Instant at);

    /** Those that were sent with these gifts, whatever became of them since, by gift. */
    Map<UUID, EmployeeCost> sentWith(Collection<UUID> gifts);
}
