package org.smallvictories.donations.campaign;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;

@Path("/api/campaigns/{slug}/accruals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales")
public class AccrualResource {

    private static final String NDJSON = "application/x-ndjson";

    private static final String ARRAY_EXAMPLE =
            """
            [
              {"sale": "ORDER-2020-118", "date": "2020-11-27", "units": 1},
              {"sale": "ORDER-2020-119", "date": "2020-11-28", "units": 3}
            ]""";

    // The document shows JSON as JSON, of which it takes the first value only.
    private static final String LINES_EXAMPLE =
            """
            {"sale": "ORDER-2020-118", "date": "2020-11-27", "units": 1}""";

    private final KnownCampaigns campaigns;
    private final AccrualLedger ledger;
    private final DeliveryReader reader;
    private final Caller caller;

    AccrualResource(KnownCampaigns campaigns, AccrualLedger ledger, DeliveryReader reader, Caller caller) {
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.reader = reader;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(
            summary = "Record a sale",
            description = "It accrues what a unit brings on its day. However often it is delivered, it counts once.")
    @APIResponse(
            responseCode = "201",
            description = "What the sale accrued",
            content = @Content(schema = @Schema(implementation = AccrualView.class)))
    @APIResponse(
            responseCode = "200",
            description = "What the sale accrued, which was recorded before",
            content = @Content(schema = @Schema(implementation = AccrualView.class)))
    @APIResponse(responseCode = "409", description = "The sale is there with other values")
    public Response record(
            @PathParam("slug") @Parameter(example = "panda-phone") String slug,
            @HeaderParam(KEY_HEADER) String key,
            @Valid @NotNull NewAccrual sale) {
        return ledger.record(slug, key, sale);
    }

    @POST
    @Path("batch")
    @Consumes({MediaType.APPLICATION_JSON, NDJSON})
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(
            summary = "Record many sales",
            description =
                    "At most 10,000, as a JSON array or one a line (NDJSON): all, or none when one is wrong. Sales that"
                            + " are there with the same values are passed over. More go as a file to /api/imports/sales.")
    @APIResponse(
            responseCode = "200",
            description = "What became of them",
            content = @Content(schema = @Schema(implementation = RecordedBatch.class)))
    @APIResponse(responseCode = "409", description = "Some sales are there with other values; they are named")
    public Response recordBatch(
            @PathParam("slug") @Parameter(example = "panda-phone") String slug,
            @HeaderParam(KEY_HEADER) String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String type,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = NewAccrual[].class),
                                        examples = @ExampleObject(name = "array", value = ARRAY_EXAMPLE)),
                                @Content(
                                        mediaType = NDJSON,
                                        schema = @Schema(implementation = String.class),
                                        examples = @ExampleObject(name = "lines", value = LINES_EXAMPLE))
                            })
                    @NotNull
                    byte[] body)
            throws IOException {
        boolean lines = type != null && type.regionMatches(true, 0, NDJSON, 0, NDJSON.length());
        return ledger.recordBatch(slug, key, lines ? reader.lines(body) : reader.array(body));
    }

    @GET
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List what sales accrued", description = "Newest first, voided ones included.")
    @APIResponse(
            responseCode = "200",
            description = "A page of accruals",
            content = @Content(schema = @Schema(implementation = AccrualView[].class)))
    public Response list(
            @PathParam("slug") @Parameter(example = "panda-phone") String slug,
            @Valid @BeanParam AccrualFilter filter,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        KnownCampaign campaign = visible(slug);
        List<Accrual> accruals = filter.page(slug, page);
        Map<UUID, Long> refunded =
                Refund.unitsOf(slug, accruals.stream().map(one -> one.id).toList());
        List<AccrualView> views = accruals.stream()
                .map(one -> AccrualView.of(one, refunded.getOrDefault(one.id, 0L), campaign.currency()))
                .toList();
        return Pages.respond(views, page, uri, AccrualView::id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read what a sale accrued")
    @APIResponse(responseCode = "200", description = "The accrual")
    public AccrualView read(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        KnownCampaign campaign = visible(slug);
        Accrual accrual = Accrual.withId(slug, id).orElseThrow(() -> Problem.notFound("accrual", id));
        return AccrualView.of(accrual, Refund.unitsOf(accrual), campaign.currency());
    }

    @POST
    @Path("{id}/void")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(
            summary = "Void an accrual that was recorded wrongly",
            description =
                    "It no longer counts, and stays visible with the reason. The sale can then be recorded anew. When a"
                            + " sale was cancelled or refunded, record that instead.")
    @APIResponse(responseCode = "200", description = "The accrual, voided")
    public AccrualView voidAccrual(
            @PathParam("slug") String slug, @PathParam("id") UUID id, @Valid @NotNull VoidReason given) {
        return Contention.answered(() -> ledger.voidBecause(slug, id, given.reason()));
    }

    private KnownCampaign visible(String slug) {
        KnownCampaign campaign = campaigns.existing(slug);
        caller.requireMayActFor(campaign.partner());
        return campaign;
    }
}
