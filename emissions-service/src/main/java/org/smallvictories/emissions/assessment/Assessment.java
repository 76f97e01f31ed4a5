package org.smallvictories.emissions.assessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.smallvictories.emissions.footprint.FootprintStatus;
import org.smallvictories.emissions.footprint.FootprintView;
import org.smallvictories.emissions.footprint.Subtotal;
import org.smallvictories.emissions.site.Site;

/**
 * A footprint as the GHG Protocol sorts it. All parts of one list sum to the footprint's {@code kgCO2e}, and their shares
 * to exactly 100.
 *
 * @param overdue whether it is not completed and its due date has passed
 * @param boughtEnergy scope 2 by both methods
 * @param complete whether no scope or category is unknown
 * @param categories those that have activities
 * @param sites those that activities name, and one without a name for activities that name none
 */
public record Assessment(
        Instant asOf,
        @JsonUnwrapped FootprintView footprint,
        boolean overdue,
        boolean complete,
        BoughtEnergy boughtEnergy,
        List<Part> scopes,
        List<Part> categories,
        List<SitePart> sites) {

    /** @param category {@code null} for a scope as a whole */
    public record Part(int scope, Integer category, String name, @JsonUnwrapped Mass mass) {}

    /** @param site {@code null} for what names no site */
    public record SitePart(String site, String name, @JsonUnwrapped Mass mass) {}

    static Assessment of(FootprintView footprint, Instant asOf) {
        List<Subtotal> subtotals = Subtotal.of(footprint.id(), asOf);
        return new Assessment(
                asOf,
                footprint,
                isOverdue(footprint, asOf),
                Completeness.of(footprint.id(), asOf, subtotals).complete(),
                BoughtEnergy.of(subtotals),
                scopes(subtotals),
                categories(subtotals),
                sites(subtotals));
    }

    private static boolean isOverdue(FootprintView footprint, Instant asOf) {
        return footprint.dueOn() != null
                && footprint.status() != FootprintStatus.COMPLETED
                && asOf.atZone(ZoneOffset.UTC).toLocalDate().isAfter(footprint.dueOn());
    }

    private static List<Part> scopes(List<Subtotal> subtotals) {
        return Split.by(
                subtotals,
                subtotal -> subtotal.category().scope(),
                (scope, mass) -> new Part(scope, null, "Scope " + scope, mass));
    }

    private static List<Part> categories(List<Subtotal> subtotals) {
        return Split.by(
                subtotals,
                Subtotal::category,
                (category, mass) -> new Part(category.scope(), category.category(), category.title(), mass));
    }

    private static List<SitePart> sites(List<Subtotal> subtotals) {
        Map<String, String> names = Site.names(subtotals.stream()
                .map(Subtotal::site)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return Split.by(subtotals, Subtotal::site, (site, mass) -> new SitePart(site, names.get(site), mass));
    }
}
