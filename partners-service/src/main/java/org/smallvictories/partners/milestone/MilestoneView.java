package org.smallvictories.partners.milestone;

import java.time.Instant;
import java.time.LocalDate;

/** A milestone as it is read. */
public record MilestoneView(
        String slug, String title, MilestoneKind kind, LocalDate date, String description, Instant recordedAt) {

    public static MilestoneView of(Milestone milestone) {
        return new MilestoneView(
                milestone.slug,
                milestone.title,
                milestone.kind,
                milestone.date,
                milestone.description,
                milestone.recordedAt);
    }
}
