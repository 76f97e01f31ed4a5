package org.smallvictories.donations.campaign;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.donations.campaign.CampaignTotals.Change;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.Problem;

@Path("/api/campaigns/{slug}/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales")
public class RefundResource {

    private final KnownCampaigns campaigns;
    private final CampaignLock lock;
    private final CampaignTotals totals;
    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    RefundResource(
            KnownCampaigns campaigns,
            CampaignLock lock,
            CampaignTotals totals,
            Idempotency idempotency,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.campaigns = campaigns;
        this.lock = lock;
        this.totals = totals;
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(
            summary = "Take back what a refunded or cancelled sale accrued",
            description =
                    "Once, however often it is delivered. It is taken from the day of the sale, at the amount that"
                            + " the sale had.")
    @APIResponse(
            responseCode = "201",
            description = "The refund",
            content = @Content(schema = @Schema(implementation = RefundView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The refund, which was recorded before",
            content = @Content(schema = @Schema(implementation = RefundView.class)))
    @APIResponse(responseCode = "409", description = "It is there with other values, or more than is left of the sale")
    public Response refund(
            @PathParam("slug") @Parameter(example = "panda-phone") String slug,
            @HeaderParam(KEY_HEADER) String key,
            @Valid @NotNull NewRefund given) {
        KnownCampaign campaign = campaigns.existing(slug);
        caller.requireMayActFor(campaign.partner());
        if (given.units() != null && given.refund() == null) {
            throw Problem.invalid("refund", "is needed where only some units come back, so that they count once");
        }
        String path = "/api/campaigns/" + slug + "/refunds";
        return Contention.answered(() -> idempotency.once(key, "POST " + path, given, () -> {
            lock.waitShortly();
            Accrual accrual = Accrual.forRefund(slug, given.sale())
                    .orElseThrow(() -> Problem.invalid(
                            "sale", "there is no sale '" + given.sale() + "' of this campaign that is not voided"));
            Optional<Refund> known = Refund.of(accrual, given.refund());
            RefundView view = RefundView.of(
                    known.isPresent() ? same(known.get(), given) : recorded(accrual, given),
                    accrual,
                    campaign.currency());
            if (known.isEmpty()) {
                journal.append("sale.refunded", "accrual/" + accrual.id, view);
            }
            return Response.status(known.isEmpty() ? Response.Status.CREATED : Response.Status.OK)
                    .location(URI.create("/api/campaigns/" + slug + "/accruals/" + accrual.id))
                    .entity(view)
                    .build();
        }));
    }

    private static Refund same(Refund known, NewRefund given) {
        if (!known.isOf(given)) {
            throw Problem.conflict("This refund of sale '" + given.sale() + "' is there already with other values: "
                    + known.units + " units on " + known.refundedOn + ".");
        }
        return known;
    }

    private Refund recorded(Accrual accrual, NewRefund given) {
        if (given.date().isBefore(accrual.soldOn)) {
            throw Problem.invalid("date", "lies before the sale on " + accrual.soldOn);
        }
        int left = accrual.units - Math.toIntExact(Refund.unitsOf(accrual));
        int units = given.units() == null ? left : given.units();
        if (left == 0 || units > left) {
            throw Problem.conflict("Of the " + accrual.units + " units of sale '" + accrual.sale + "', " + left
                    + " are left that can be refunded.");
        }
        Refund refund = new Refund(accrual, given, units, caller.name(), clock.instant());
        refund.persistAndFlush();
        totals.add(
                accrual.campaign, accrual.month(), CampaignTotals.stripeOf(refund.id), Change.refunded(accrual, units));
        return refund;
    }
}
