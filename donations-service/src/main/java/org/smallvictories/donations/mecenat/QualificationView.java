package org.smallvictories.donations.mecenat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.Horizon;
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
        return QualificationEntry.of(gift, asOf).stream()
                .map(entry -> of(entry, campaign))
                .toList();
    }

    static QualificationView of(QualificationEntry entry, String campaign) {
        boolean doubtful = campaign != null && entry.qualification == Qualification.MECENAT;
        return new QualificationView(
                entry.qualification,
                entry.aidsPeopleInDifficulty,
                entry.reason,
                entry.recordedAt,
                Personal.of(entry.recordedBy),
                doubtful ? List.of(Warning.salesTied(1, null)) : List.of());
    }
}
