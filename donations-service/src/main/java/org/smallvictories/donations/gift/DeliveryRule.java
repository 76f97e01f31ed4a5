package org.smallvictories.donations.gift;

import java.time.LocalDate;
import org.smallvictories.kit.problem.Problem;

/** What must hold before gifts are delivered; a feature that knows of something is asked by being one. */
public interface DeliveryRule {

    /**
     * @param gift held until the transaction ends; neither voided nor delivered
     * @throws Problem 409 that says what is missing
     */
    void check(DonationView gift, LocalDate delivery);
}
