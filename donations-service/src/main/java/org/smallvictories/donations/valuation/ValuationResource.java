package org.smallvictories.donations.valuation;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.donations.Currencies;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.gift.DonationView;
import org.smallvictories.donations.gift.Gift;
import org.smallvictories.donations.gift.Voiding;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.AsOf;

@Path("/api/donations/{id}/valuations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Valuations")
public class ValuationResource {

    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    ValuationResource(Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(summary = "List the valuations of a gift", description = "By basis, voided ones included; never summed.")
    @APIResponse(responseCode = "200", description = "The valuations")
    public List<ValuationView> list(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
        Gift.viewOf(id);
        return ValuationView.of(id, Horizon.of(asOf, clock));
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Extension(name = "x-example-where", value = "kind=DEVICES")
    @Operation(
            summary = "Value a gift",
            description = "One valid valuation a basis; void a wrong one first. A gift of money costs its amount and"
                    + " takes a social value only.")
    @APIResponse(
            responseCode = "201",
            description = "The valuation",
            content = @Content(schema = @Schema(implementation = ValuationView.class)))
    public Response value(
            @PathParam("id") UUID id, @HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewValuation given) {
        String path = "/api/donations/" + id + "/valuations";
        return idempotency.once(key, "POST " + path, given, () -> {
            requireValuable(Gift.unvoidedViewOf(id), given);
            Valuation valuation = new Valuation(id, given, amount(given), caller.name(), clock.instant());
            valuation.persistAndFlush();
            return Response.created(URI.create(path))
                    .entity(journalled("donation.valued", valuation))
                    .build();
        });
    }

    @POST
    @Path("{valuation}/void")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(summary = "Void a valuation", description = "It no longer counts, and stays visible with the reason.")
    @APIResponse(responseCode = "200", description = "The valuation, voided")
    @APIResponse(responseCode = "409", description = "It was voided already")
    public ValuationView voidValuation(
            @PathParam("id") UUID id, @PathParam("valuation") UUID valuation, @Valid @NotNull Voiding voiding) {
        Valuation wrong =
                Valuation.forVoiding(id, valuation).orElseThrow(() -> Problem.notFound("valuation", valuation));
        wrong.voidBecause(voiding.reason(), caller.name(), clock.instant());
        return journalled("valuation.voided", wrong);
    }

    private ValuationView journalled(String action, Valuation valuation) {
        ValuationView view = ValuationView.of(valuation, Horizon.LATEST);
        journal.append(action, "donation/" + valuation.gift, view);
        return view;
    }

    private static void requireValuable(DonationView gift, NewValuation given) {
        if (gift.kind() == Kind.MONEY && given.basis() != Basis.SOCIAL) {
            throw Problem.invalid("basis", "must be SOCIAL for a gift of money, which costs and is worth its amount");
        }
        if (Valuation.isValued(gift.id(), given.basis())) {
            throw Problem.conflict("This gift has a valuation on the basis of " + given.basis() + "; void it first.");
        }
    }

    private static BigDecimal amount(NewValuation given) {
        int decimals = Currencies.decimals(given.currency())
                .orElseThrow(() -> Problem.invalid("currency", "must be an ISO 4217 currency such as EUR"));
        if (given.amount().stripTrailingZeros().scale() > decimals) {
            throw Problem.invalid("amount", "must have at most " + decimals + " decimals in " + given.currency());
        }
        return given.amount().setScale(decimals);
    }
}
