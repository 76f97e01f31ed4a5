package org.smallvictories.partners.community;

import java.time.Instant;
import java.time.LocalDate;

/** A community as it is read. */
public record CommunityView(String slug, String name, String purpose, LocalDate foundedOn, Instant recordedAt) {

    public static CommunityView of(Community community) {
        return new CommunityView(
                community.slug, community.name, community.purpose, community.foundedOn, community.recordedAt);
    }
}
