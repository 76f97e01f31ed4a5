package org.smallvictories.partners.community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A community as it is read. */
public record CommunityView(
        String slug,
        String name,
        String purpose,
        LocalDate foundedOn,
        @Schema(description = "As last counted; null while nobody has counted") MembersView members,
        Instant recordedAt) {

    /** In their order, with the members as counted up to a day, as known at a moment. */
    public static List<CommunityView> of(List<Community> communities, LocalDate day, Instant asOf) {
        Map<String, MemberCount> counts = MemberCount.latest(communities, day, asOf);
        return communities.stream()
                .map(community -> of(community, counts.get(community.slug)))
                .toList();
    }

    private static CommunityView of(Community community, MemberCount counted) {
        return new CommunityView(
                community.slug,
                community.name,
                community.purpose,
                community.foundedOn,
                counted == null ? null : MembersView.of(counted),
                community.recordedAt);
    }
}
