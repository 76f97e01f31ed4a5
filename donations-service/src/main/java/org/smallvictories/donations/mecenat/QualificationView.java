package org.smallvictories.donations.mecenat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.benefit.BenefitsView;
import org.smallvictories.kit.journal.Personal;

/** What a gift was judged to be for tax purposes. */
public record QualificationView(
        Qualification qualification,
        boolean aidsPeopleInDifficulty,
        String reason,
        Instant approvedAt,
        Personal approvedBy,
        @Schema(description = "What speaks against it") List<Warning> warnings) {

    /** All that was judged of a gift, latest first. */
    public static List<QualificationView> of(UUID gift, String campaign, Horizon asOf) {
        List<BenefitsView> benefits = BenefitsView.of(gift, asOf);
        return QualificationEntry.of(gift, asOf).stream()
                .map(entry -> of(entry, campaign, benefits))
                .toList();
    }

    /** @param benefits that the partner states, latest first */
    static QualificationView of(QualificationEntry entry, String campaign, List<BenefitsView> benefits) {
        return new QualificationView(
                entry.qualification,
                entry.aidsPeopleInDifficulty,
                entry.reason,
                entry.recordedAt,
                Personal.of(entry.recordedBy),
                entry.qualification == Qualification.MECENAT ? warnings(campaign, benefits) : List.of());
    }

    private static List<Warning> warnings(String campaign, List<BenefitsView> benefits) {
        List<Warning> warnings = new ArrayList<>();
        if (campaign != null) {
            warnings.add(Warning.salesTied(1, null));
        }
        benefits.stream()
                .findFirst()
                .filter(BenefitsView::given)
                .ifPresent(said -> warnings.add(Warning.benefitsInReturn(1, said.value())));
        return warnings;
    }
}
