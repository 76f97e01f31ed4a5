package org.smallvictories.donations.gift;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.kit.identity.Roles;

@Path("/api/donations")
@Produces(MediaType.APPLICATION_JSON)
public class DonationResource {

    private final Ledger ledger;

    DonationResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @POST
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Tag(name = "Log a gift")
    @Operation(
            summary = "Log a gift of money, devices, goods or time",
            description =
                    "Devices are logged as PLEDGED, for they are delivered only when they are wiped: their lots and"
                            + " wipe records follow at /api/device-lots.")
    @APIResponse(
            responseCode = "201",
            description = "The gift as it was recorded; Location leads to it",
            content = @Content(schema = @Schema(implementation = DonationView.class)))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewDonation.class),
                            examples = {
                                @ExampleObject(name = "money", summary = "Money paid", value = Examples.MONEY),
                                @ExampleObject(name = "pledge", summary = "Money pledged", value = Examples.PLEDGE),
                                @ExampleObject(name = "devices", summary = "Devices pledged", value = Examples.DEVICES),
                                @ExampleObject(name = "goods", summary = "Clothes delivered", value = Examples.GOODS),
                                @ExampleObject(name = "time", summary = "An outreach round", value = Examples.TIME)
                            }))
    public Response log(@HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewDonation gift) {
        return ledger.log(key, gift);
    }

    @POST
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Path("{id}/delivery")
    @Consumes(MediaType.WILDCARD) // a client that sends no body names no type
    @Tag(name = "Log a gift")
    @Extension(name = "x-example-where", value = "kind=MONEY&state=PLEDGED")
    @Operation(
            summary = "Mark a pledged gift as delivered, or as paid",
            description = "Devices are refused (409) while their lots do not hold as many as the gift says, or one with"
                    + " storage has no wipe record that was verified by that day.")
    @APIResponse(responseCode = "200", description = "The gift, delivered")
    @RequestBody(
            required = false,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Delivery.class)))
    public DonationView deliver(@PathParam("id") UUID id, @Valid Delivery delivery) {
        return ledger.deliver(id, delivery == null ? Delivery.TODAY : delivery);
    }

    @POST
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Path("{id}/acceptance")
    @Consumes(MediaType.WILDCARD) // a client that sends no body names no type
    @Tag(name = "Log a gift")
    @Extension(name = "x-example-where", value = "state=DELIVERED")
    @Operation(summary = "Mark a delivered gift as accepted by the partner")
    @APIResponse(responseCode = "200", description = "The gift, accepted")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Acceptance.class)))
    public DonationView accept(@PathParam("id") UUID id, Acceptance acceptance) {
        return ledger.accept(id, acceptance == null ? Acceptance.TODAY : acceptance);
    }

    @POST
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Path("{id}/void")
    @Tag(name = "Correct")
    @Operation(
            summary = "Void a gift that was logged wrongly",
            description =
                    "It no longer counts, and stays visible with the reason. Log the right one as a new gift that replaces it.")
    @APIResponse(responseCode = "200", description = "The gift, voided")
    public DonationView voidGift(@PathParam("id") UUID id, @Valid @NotNull Voiding voiding) {
        return ledger.voidBecause(id, voiding.reason());
    }
}
