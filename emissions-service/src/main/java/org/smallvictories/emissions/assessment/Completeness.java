package org.smallvictories.emissions.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.smallvictories.emissions.GhgCategory;
import org.smallvictories.emissions.footprint.Subtotal;

/**
 * Which scopes and categories a footprint covers.
 *
 * @param complete whether none is unknown
 * @param categories all 17: scopes 1 and 2, and the 15 categories of scope 3
 */
public record Completeness(
        UUID footprint,
        Instant asOf,
        boolean complete,
        long covered,
        long excluded,
        long unknown,
        List<CategoryCoverage> categories) {

    static Completeness of(UUID footprint, Instant asOf) {
        return of(footprint, asOf, Subtotal.of(footprint, asOf));
    }

    static Completeness of(UUID footprint, Instant asOf, List<Subtotal> subtotals) {
        List<Exclusion> exclusions = Exclusion.at(footprint, asOf);
        List<CategoryCoverage> categories = GhgCategory.ALL.stream()
                .map(category -> CategoryCoverage.of(category, subtotals, exclusions))
                .toList();
        long unknown = count(categories, Coverage.UNKNOWN);
        return new Completeness(
                footprint,
                asOf,
                unknown == 0,
                count(categories, Coverage.COVERED),
                count(categories, Coverage.EXCLUDED),
                unknown,
                categories);
    }

    private static long count(List<CategoryCoverage> categories, Coverage coverage) {
        return categories.stream()
                .filter(category -> category.coverage() == coverage)
                .count();
    }

    CategoryCoverage of(GhgCategory category) {
        return categories.stream().filter(one -> one.isOf(category)).findFirst().orElseThrow();
    }
}
