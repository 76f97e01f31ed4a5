package org.smallvictories.donations.device;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.donations.gift.Voiding;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.request.Slug;

@Path("/api/device-lots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices")
public class DeviceLotResource {

    private final Lots lots;
    private final Tallies tallies;
    private final Caller caller;

    DeviceLotResource(Lots lots, Tallies tallies, Caller caller) {
        this.lots = lots;
        this.tallies = tallies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "List device lots",
            description = "Newest first, voided ones included. A partner manager sees those of their partners.")
    @APIResponse(
            responseCode = "200",
            description = "A page of lots",
            content = @Content(schema = @Schema(implementation = LotView[].class)))
    public Response list(
            @QueryParam("gift") UUID gift,
            @QueryParam("partner") @Slug String partner,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        if (partner != null) {
            caller.requireMayActFor(partner);
        }
        List<DeviceLot> found =
                DeviceLot.page(page, gift, partner, caller.isConfinedToPartners() ? caller.partners() : null);
        Map<UUID, Tally> devices =
                tallies.ofLots(found.stream().map(lot -> lot.id).toList());
        List<LotView> views = found.stream()
                .map(lot -> LotView.of(lot, devices.getOrDefault(lot.id, Tally.NONE)))
                .toList();
        return Pages.respond(views, page, uri, LotView::id);
    }

    @POST
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(
            summary = "Log devices of a gift, by count or one by one",
            description = "The gift is logged first, as PLEDGED. It can be delivered when its lots hold as many devices"
                    + " as it says, and each with storage is wiped.")
    @APIResponse(
            responseCode = "201",
            description = "The lot; Location leads to it",
            content = @Content(schema = @Schema(implementation = LotView.class)))
    @APIResponse(responseCode = "404", description = "There is no such gift")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewLot.class),
                            examples = {
                                @ExampleObject(name = "by count", summary = "So many alike", value = Examples.BY_COUNT),
                                @ExampleObject(
                                        name = "one by one",
                                        summary = "Each with IMEI or serial",
                                        value = Examples.ONE_BY_ONE)
                            }))
    public Response log(@HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewLot lot) {
        return lots.log(key, lot);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read a device lot")
    public LotView read(@PathParam("id") UUID id) {
        DeviceLot lot = lots.existing(id);
        return LotView.of(lot, tallies.ofLot(lot));
    }

    @POST
    @Path("{id}/void")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(
            summary = "Void a device lot that was logged wrongly",
            description = "It no longer counts, nor do its devices. Log the right one as a new lot; where the gift was"
                    + " delivered already, it shows as incomplete until then.")
    @APIResponse(responseCode = "200", description = "The lot, voided")
    public LotView voidLot(@PathParam("id") UUID id, @Valid @NotNull Voiding voiding) {
        return lots.voidLot(id, voiding.reason());
    }
}
