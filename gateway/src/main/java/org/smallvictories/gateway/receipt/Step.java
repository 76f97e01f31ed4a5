package org.smallvictories.gateway.receipt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a partner can do on the page; each has a path below it. */
enum Step {
    CONFIRMATION,
    BENEFITS,
    RECEIPTS;

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can have been taken, as the gift stands. */
    boolean isTaken(SeenGift gift) {
        return switch (this) {
            case CONFIRMATION -> gift.isAccepted();
            case BENEFITS -> gift.benefits() != null;
            case RECEIPTS -> true;
        };
    }

    static Optional<Step> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }
}
