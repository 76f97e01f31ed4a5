package org.smallvictories.donations.campaign;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.AsOf;
import org.smallvictories.kit.request.Preconditions;

@Path("/api/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignResource {

    private final CampaignDesk desk;
    private final CampaignReader reader;
    private final Flows flows;
    private final Caller caller;
    private final Clock clock;

    CampaignResource(CampaignDesk desk, CampaignReader reader, Flows flows, Caller caller, Clock clock) {
        this.desk = desk;
        this.reader = reader;
        this.flows = flows;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "List campaigns with their balances",
            description = "By slug. A partner manager sees those that fund their partners.")
    @APIResponse(
            responseCode = "200",
            description = "A page of campaigns",
            content = @Content(schema = @Schema(implementation = CampaignView[].class)))
    public Response list(@BeanParam AsOf asked, @Valid @BeanParam PageRequest page, UriInfo uri) {
        Horizon asOf = Horizon.of(asked, clock);
        List<Campaign> campaigns = Campaign.page(caller.isConfinedToPartners() ? caller.partners() : null, asOf, page);
        return Pages.respond(reader.views(campaigns, asOf), page, uri, CampaignView::slug);
    }

    @GET
    @Path("{slug}")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read a campaign with its balance: sold, owed, paid, open, and what was published")
    @APIResponse(
            responseCode = "200",
            description = "The campaign",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response read(@PathParam("slug") @Parameter(example = "panda-phone") String slug, @BeanParam AsOf asked) {
        Horizon asOf = Horizon.of(asked, clock);
        return Response.ok(reader.view(visible(slug, asOf), asOf))
                .tag(Preconditions.etag(Wording.of(slug).version))
                .build();
    }

    @GET
    @Path("{slug}/months")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "List the months of a campaign",
            description = "By the days of sales and gifts; months without any are left out.")
    @APIResponse(
            responseCode = "200",
            description = "A page of months",
            content = @Content(schema = @Schema(implementation = MonthView[].class)))
    public Response months(
            @PathParam("slug") @Parameter(example = "panda-phone") String slug,
            @BeanParam AsOf asked,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        Horizon asOf = Horizon.of(asked, clock);
        KnownCampaign campaign = KnownCampaign.of(visible(slug, asOf));
        return Pages.respond(flows.months(campaign, asOf, page), page, uri, MonthView::month);
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(summary = "Add a campaign", description = "What it funds, its currency and its first day never change.")
    @APIResponse(
            responseCode = "201",
            description = "The campaign; Location leads to it",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response add(@HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewCampaign given) {
        return desk.add(key, given);
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Change a campaign's name, description or last day",
            description = "Reports as of an earlier moment show what held then.")
    @APIResponse(
            responseCode = "200",
            description = "The campaign, changed",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response change(
            @PathParam("slug") @Parameter(example = "panda-phone") String slug,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull CampaignDetails details) {
        return Contention.answered(() -> desk.change(slug, ifMatch, details));
    }

    @POST
    @Path("{slug}/terms")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Change what a unit brings from a day on",
            description = "Sales before that day keep the amount that held on theirs.")
    @APIResponse(
            responseCode = "201",
            description = "The campaign, with the new amount",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response addTerm(
            @PathParam("slug") @Parameter(example = "panda-phone") String slug,
            @HeaderParam(KEY_HEADER) String key,
            @Valid @NotNull NewTerm given) {
        return Contention.answered(() -> desk.addTerm(slug, key, given));
    }

    private Campaign visible(String slug, Horizon asOf) {
        Campaign campaign = Campaign.named(slug, asOf).orElseThrow(() -> Problem.notFound("campaign", slug));
        caller.requireMayActFor(campaign.partner);
        return campaign;
    }
}
