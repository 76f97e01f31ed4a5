package org.smallvictories.partners.summary;

import java.time.Instant;
import java.util.List;
import org.smallvictories.kit.request.Period;
import org.smallvictories.partners.commitment.Promises;
import org.smallvictories.partners.community.CommunityView;
import org.smallvictories.partners.milestone.MilestoneView;

/**
 * What partners-service adds to the consolidated impact.
 *
 * @param partners every partner's name, for those who know only its slug
 * @param communities those that exist at the end of the period
 * @param milestones those reached within the period
 */
public record PartnersSummary(
        Instant asOf,
        Period period,
        List<PartnerName> partners,
        List<ProjectName> projects,
        Promises promises,
        List<CommunityView> communities,
        List<MilestoneView> milestones) {

    public record PartnerName(String slug, String name) {}

    public record ProjectName(String slug, String name, String partner) {}
}
