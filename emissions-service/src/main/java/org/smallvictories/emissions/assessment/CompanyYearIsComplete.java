package org.smallvictories.emissions.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Collectors;
import org.smallvictories.emissions.footprint.CompletionRule;
import org.smallvictories.emissions.footprint.Footprint;
import org.smallvictories.kit.problem.Problem;

/** A company year is completed when nothing about it is unknown: each category is covered, or excluded with a reason. */
@ApplicationScoped
class CompanyYearIsComplete implements CompletionRule {

    @Override
    public void requireMet(Footprint footprint, Instant now) {
        if (!footprint.isCompanyYear()) {
            return;
        }
        Completeness completeness = Completeness.of(footprint.id(), now);
        if (!completeness.complete()) {
            throw Problem.conflict("Nothing is known of " + unknown(completeness)
                    + ". Add activities, or exclude what is left out and say why.");
        }
    }

    private static String unknown(Completeness completeness) {
        return completeness.categories().stream()
                .filter(category -> category.coverage() == Coverage.UNKNOWN)
                .map(category -> category.ghgCategory().number() + " " + category.name())
                .collect(Collectors.joining("; "));
    }
}
