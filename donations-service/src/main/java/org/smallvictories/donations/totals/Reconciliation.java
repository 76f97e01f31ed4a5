package org.smallvictories.donations.totals;

import java.time.Instant;
import java.util.List;

/**
 * Whether the totals say what the gifts say.
 *
 * @param differences where they do not, by month and partner, at most {@value #MOST}; empty when they agree
 */
public record Reconciliation(Instant asOf, boolean agrees, List<Difference> differences) {

    static final int MOST = 200;

    static Reconciliation of(Instant asOf, List<Difference> differences) {
        return new Reconciliation(asOf, differences.isEmpty(), differences);
    }
}
