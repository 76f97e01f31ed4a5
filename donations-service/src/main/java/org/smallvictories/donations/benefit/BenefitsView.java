package org.smallvictories.donations.benefit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.journal.Personal;

/** What a partner says that it gave in return for a gift. */
public record BenefitsView(
        @Schema(description = "Whether anything was given in return") boolean given,
        @Schema(description = "What; null when nothing was given") String description,
        @Schema(description = "What it is worth in EUR; null when the partner does not say") BigDecimal value,
        Instant statedAt,
        @Schema(
                        description = "The link by which it was stated",
                        examples = "gift-link/01936e5c-7b3a-7c4e-9f00-2f1a3b4c5d6e")
                Personal statedBy) {

    static BenefitsView of(BenefitStatement statement) {
        return new BenefitsView(
                statement.given,
                statement.description,
                statement.value,
                statement.recordedAt,
                Personal.of(statement.recordedBy));
    }

    /** All that was stated of a gift, latest first: that one counts. */
    public static List<BenefitsView> of(UUID gift, Horizon asOf) {
        return BenefitStatement.of(gift, asOf).stream().map(BenefitsView::of).toList();
    }
}
