package org.smallvictories.gateway.impact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What partners-service tells of a period. */
@TolerantReader
record PartnersSummary(
        @NotNull Instant asOf,
        @NotNull List<@Valid Named> partners,
        @NotNull List<@Valid Named> projects,
        @NotNull @Valid Promises promises,
        @NotNull List<Impact.@Valid Community> communities,
        @NotNull List<Impact.@Valid Milestone> milestones) {

    /** @param partner whose project it is; null for a partner */
    @TolerantReader
    record Named(@NotNull String slug, @NotNull String name, String partner) {}

    static Map<String, String> names(List<Named> named) {
        return named.stream().collect(Collectors.toMap(Named::slug, Named::name));
    }

    Map<String, Named> projectsBySlug() {
        return projects.stream().collect(Collectors.toMap(Named::slug, Function.identity()));
    }
}
