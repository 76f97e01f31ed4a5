package org.smallvictories.donations.b4si;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.journal.Personal;

/** Why a gift is given, and who said so. */
public record ClassificationView(Why why, String reason, Instant recordedAt, Personal recordedBy) {

    /** All that was said of a gift, latest first. */
    public static List<ClassificationView> of(UUID gift, Horizon asOf) {
        return Classification.of(gift, asOf).stream()
                .map(ClassificationView::of)
                .toList();
    }

    static ClassificationView of(Classification given) {
        return new ClassificationView(given.why, given.reason, given.recordedAt, Personal.of(given.recordedBy));
    }
}
