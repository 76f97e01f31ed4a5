package org.smallvictories.partners.project;

import java.time.Instant;
import java.util.List;

/** A project as it is read. */
public record ProjectView(
        String slug, String partner, String name, String description, List<Integer> sdgs, Instant recordedAt) {

    static ProjectView of(Project project) {
        return new ProjectView(
                project.slug, project.partner, project.name, project.description, project.sdgs, project.recordedAt);
    }
}
