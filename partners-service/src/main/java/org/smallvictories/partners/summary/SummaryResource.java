package org.smallvictories.partners.summary;

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
import org.smallvictories.kit.request.Snapshot;
import org.smallvictories.partners.commitment.Promises;
import org.smallvictories.partners.community.Community;
import org.smallvictories.partners.community.CommunityView;
import org.smallvictories.partners.milestone.Milestone;
import org.smallvictories.partners.milestone.MilestoneView;

@Path("/api/partners/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class SummaryResource {

    private final Snapshot snapshot;
    private final Names names;
    private final Clock clock;

    SummaryResource(Snapshot snapshot, Names names, Clock clock) {
        this.snapshot = snapshot;
        this.names = names;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "Promises, communities and milestones of a period",
            description = "With the partners and projects that there were, by the names that they had at that moment.")
    public PartnersSummary summary(@BeanParam Period.Asked asked, @BeanParam AsOf asOf) {
        Instant moment = asOf.moment(clock);
        Period period = asked.period(clock);
        snapshot.hold();
        return new PartnersSummary(
                moment,
                period,
                asOf.isGiven() ? names.ofPartners(moment) : names.ofPartners(),
                asOf.isGiven() ? names.ofProjects(moment) : names.ofProjects(),
                Promises.in(period, moment),
                CommunityView.of(Community.foundedBy(period.to(), moment), period.to(), moment),
                Milestone.reachedIn(period, moment).stream()
                        .map(MilestoneView::of)
                        .toList());
    }
}
