package org.smallvictories.donations.totals;

import java.time.Instant;
import java.util.List;
import org.smallvictories.donations.campaign.AccrualDifference;

/**
 * Whether the totals say what the gifts and the sales say.
 *
 * @param differences where they do not, by month and partner, at most {@value #MOST}; empty when they agree
 * @param campaigns where those of campaigns do not, by campaign and month, at most {@value #MOST}
 */
public record Reconciliation(
        Instant asOf, boolean agrees, List<Difference> differences, List<AccrualDifference> campaigns) {

    static final int MOST = 200;

    static Reconciliation of(Instant asOf, List<Difference> differences, List<AccrualDifference> campaigns) {
        return new Reconciliation(asOf, differences.isEmpty() && campaigns.isEmpty(), differences, campaigns);
    }
}
