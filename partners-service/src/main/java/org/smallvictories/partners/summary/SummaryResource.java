package org.smallvictories.partners.summary;

import io.quarkus.panache.common.Sort;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.request.AsOf;
import org.smallvictories.kit.request.Period;
import org.smallvictories.partners.commitment.Promises;
import org.smallvictories.partners.community.Community;
import org.smallvictories.partners.community.CommunityView;
import org.smallvictories.partners.milestone.Milestone;
import org.smallvictories.partners.milestone.MilestoneView;
import org.smallvictories.partners.partner.Partner;
import org.smallvictories.partners.project.Project;

@Path("/api/partners/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class SummaryResource {

    private final Clock clock;

    SummaryResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "Promises, communities and milestones of a period",
            description = "The names of partners and projects are always the present ones.")
    public PartnersSummary summary(@BeanParam Period.Asked asked, @BeanParam AsOf asOf) {
        Instant moment = asOf.moment(clock);
        Period period = asked.period(clock);
        return new PartnersSummary(
                moment,
                period,
                Partner.<Partner>listAll(Sort.by("slug")).stream()
                        .map(partner -> new PartnersSummary.PartnerName(partner.slug(), partner.name()))
                        .toList(),
                Project.<Project>listAll(Sort.by("slug")).stream()
                        .map(project ->
                                new PartnersSummary.ProjectName(project.slug(), project.name(), project.partner()))
                        .toList(),
                Promises.in(period, moment),
                CommunityView.of(Community.foundedBy(period.to(), moment), period.to(), moment),
                Milestone.reachedIn(period, moment).stream()
                        .map(MilestoneView::of)
                        .toList());
    }
}
