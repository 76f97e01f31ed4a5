package org.smallvictories.donations.campaign;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.Problem;

@Path("/api/campaigns/{slug}/publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class PublicationResource {

    /** So that a campaign can be shown whole. */
    private static final int MOST = 100;

    private final KnownCampaigns campaigns;
    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    PublicationResource(
            KnownCampaigns campaigns, Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.campaigns = campaigns;
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Note what the public was told of a campaign",
            description = "It is shown beside what its sales add up to.")
    @APIResponse(
            responseCode = "201",
            description = "The publication",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    public Response publish(
            @PathParam("slug") @Parameter(example = "panda-phone") String slug,
            @HeaderParam(KEY_HEADER) String key,
            @Valid @NotNull NewPublication given) {
        KnownCampaign campaign = campaigns.existing(slug);
        AmountRules.fault("amount", given.amount(), campaign.currency()).ifPresent(fault -> {
            throw Problem.invalid(List.of(fault));
        });
        return idempotency.once(key, "POST /api/campaigns/" + slug + "/publications", given, () -> {
            if (Publication.of(List.of(slug), Horizon.LATEST).size() >= MOST) {
                throw Problem.conflict("This campaign has " + MOST + " publications; void some that are out of date.");
            }
            BigDecimal amount = given.amount() == null ? null : campaign.money(given.amount());
            Publication publication = new Publication(slug, given, amount, caller.name(), clock.instant());
            publication.persistAndFlush();
            return Response.created(URI.create("/api/campaigns/" + slug))
                    .entity(journalled("campaign.published", publication))
                    .build();
        });
    }

    @POST
    @Path("{id}/void")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(summary = "Void a publication that was noted wrongly", description = "It is shown no more.")
    @APIResponse(responseCode = "200", description = "The publication, voided")
    public PublicationView voidPublication(
            @PathParam("slug") String slug, @PathParam("id") UUID id, @Valid @NotNull VoidReason given) {
        Publication publication =
                Publication.forVoiding(slug, id).orElseThrow(() -> Problem.notFound("publication", id));
        publication.voidBecause(given.reason(), caller.name(), clock.instant());
        return journalled("campaign.publication-voided", publication);
    }

    private PublicationView journalled(String action, Publication publication) {
        PublicationView view = PublicationView.of(publication);
        journal.append(action, "campaign/" + publication.campaign, view);
        return view;
    }
}
