package org.smallvictories.gateway.report;

import java.time.Instant;
import java.util.SortedSet;
import org.smallvictories.gateway.impact.Impact;
import org.smallvictories.gateway.impact.OpenPoints;
import org.smallvictories.gateway.impact.Part;
import org.smallvictories.kit.request.Period;

/**
 * What the services told of a period, from which it is told in any language.
 *
 * @param asOf the moment as of which all of it holds
 * @param before the same of the year before
 * @param years that anything is recorded of, and this one, the earliest first
 */
public record Facts(
        Asked asked,
        Period period,
        Instant asOf,
        Impact impact,
        Impact before,
        Part<OpenPoints> open,
        SortedSet<Integer> years) {

    public int year() {
        return period.from().getYear();
    }
}
