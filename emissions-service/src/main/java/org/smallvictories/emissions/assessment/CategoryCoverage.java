package org.smallvictories.emissions.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.GhgCategory;
import org.smallvictories.emissions.footprint.Subtotal;

/**
 * What is known of a scope or category.
 *
 * @param lines how many activities it has
 * @param kgCO2e what they come to, for scope 2 location-based; {@code null} without any
 * @param exclusion that it is left out, or, beside activities, that a part of it is
 */
public record CategoryCoverage(
        int scope,
        Integer category,
        String name,
        Coverage coverage,
        long lines,
        BigDecimal kgCO2e,
        ExclusionView exclusion) {

    static CategoryCoverage of(GhgCategory category, List<Subtotal> subtotals, List<Exclusion> exclusions) {
        List<Subtotal> own = subtotals.stream()
                .filter(subtotal -> subtotal.category().equals(category))
                .toList();
        ExclusionView exclusion = exclusions.stream()
                .filter(one -> one.ghgCategory().equals(category))
                .map(ExclusionView::of)
                .findFirst()
                .orElse(null);
        return new CategoryCoverage(
                category.scope(),
                category.category(),
                category.title(),
                coverage(own, exclusion),
                own.stream().mapToLong(Subtotal::lines).sum(),
                own.stream()
                        .map(Subtotal::kgCO2e)
                        .reduce(BigDecimal::add)
                        .map(Decimals::plain)
                        .orElse(null),
                exclusion);
    }

    private static Coverage coverage(List<Subtotal> own, ExclusionView exclusion) {
        if (!own.isEmpty()) {
            return Coverage.COVERED;
        }
        return exclusion == null ? Coverage.UNKNOWN : Coverage.EXCLUDED;
    }

    boolean isOf(GhgCategory other) {
        return ghgCategory().equals(other);
    }

    GhgCategory ghgCategory() {
        return new GhgCategory(scope, category);
    }
}
