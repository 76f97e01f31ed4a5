package org.smallvictories.emissions.compensation;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.emissions.footprint.Footprint;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;

@Path("/api/compensations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Compensation",
        description = "Quote, order, payment, retirement or contribution. Never netted against emissions.")
public class CompensationResource {

    private final Idempotency idempotency;
    private final Journal journal;
    private final PartnerDirectory partners;
    private final Quotes quotes;
    private final Caller caller;
    private final Clock clock;

    CompensationResource(
            Idempotency idempotency,
            Journal journal,
            PartnerDirectory partners,
            Quotes quotes,
            Caller caller,
            Clock clock) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.partners = partners;
        this.quotes = quotes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "List compensations",
            description = "In the order they were recorded, cancelled and voided ones included.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CompensationView[].class)))
    public Response list(@Valid @BeanParam PageRequest page, UriInfo uri) {
        Instant now = clock.instant();
        return Pages.respond(
                Compensation.page(page).stream()
                        .map(compensation -> CompensationView.of(compensation, now))
                        .toList(),
                page,
                uri,
                CompensationView::id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read a compensation")
    public CompensationView read(UUID id) {
        return CompensationView.of(
                Compensation.find(id).orElseThrow(() -> Problem.notFound("compensation", id)), clock.instant());
    }

    @GET
    @Path("{id}/order")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "Read how an order goes at its provider",
            description = "404 for one that no provider carries out.")
    public ProviderOrderView order(UUID id) {
        return ProviderOrder.find(id)
                .map(ProviderOrderView::of)
                .orElseThrow(() -> Problem.notFound("order at a provider", id));
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Record a quote",
            description =
                    "The cost is worked out from the mass and the price per tonne, rounded half up to the currency's"
                            + " digits. Where a provider is named, price and validity are the provider's.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CompensationView.class)))
    public Response quote(
            @HeaderParam(KEY_HEADER) String key,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NewCompensation.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "credits",
                                                        summary = "Credits that will be retired",
                                                        value = NewCompensation.CREDITS),
                                                @ExampleObject(
                                                        name = "contribution",
                                                        summary = "A contribution, which closes no gap",
                                                        value = NewCompensation.A_CONTRIBUTION)
                                            }))
                    NewCompensation given) {
        return idempotency.once(key, "POST /api/compensations", given, () -> {
            requireProjectOfPartner(given);
            Instant now = clock.instant();
            Compensation compensation =
                    new Compensation(given, quotes.offer(given), footprint(given), caller.name(), now);
            compensation.persistAndFlush();
            CompensationView view = CompensationView.of(compensation, now);
            journal.append("compensation.quoted", "compensation/" + compensation.id, view);
            return Response.created(URI.create("/api/compensations/" + compensation.id))
                    .entity(view)
                    .build();
        });
    }

    private void requireProjectOfPartner(NewCompensation given) {
        String partner = partners.partnerOf(given.project());
        if (!partner.equals(given.partner())) {
            throw Problem.invalid("partner", "'" + given.project() + "' is a project of '" + partner + "'");
        }
    }

    private static Footprint footprint(NewCompensation given) {
        return given.footprint() == null
                ? null
                : Footprint.find(given.footprint())
                        .filter(footprint -> !footprint.isVoid())
                        .orElseThrow(() -> Problem.invalid("footprint", "is not a footprint that counts"));
    }
}
