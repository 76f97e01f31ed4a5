package org.smallvictories.donations.device;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.donations.gift.Voiding;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;

@Path("/api/device-lots/{id}/devices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices")
public class DeviceResource {

    private final Lots lots;
    private final WipedDevices wiped;
    private final Masks masks;

    DeviceResource(Lots lots, WipedDevices wiped, Masks masks) {
        this.lots = lots;
        this.wiped = wiped;
        this.masks = masks;
    }

    @GET
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "List the devices of a lot one by one",
            description = "As they were listed, voided ones included. Leadership and auditors see the last four"
                    + " characters of IMEI and serial; a lot by count has none to list.")
    @APIResponse(
            responseCode = "200",
            description = "A page of devices",
            content = @Content(schema = @Schema(implementation = DeviceView[].class)))
    public Response list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page, UriInfo uri) {
        lots.existing(id);
        return Pages.respond(views(Device.page(id, page)), page, uri, DeviceView::id);
    }

    @POST
    @Path("{device}/void")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(
            summary = "Void a device that was listed wrongly",
            description = "It no longer counts. Log the right one in a lot of its own.")
    @APIResponse(responseCode = "200", description = "The device, voided")
    public DeviceView voidDevice(
            @PathParam("id") UUID id, @PathParam("device") UUID device, @Valid @NotNull Voiding voiding) {
        return view(lots.voidDevice(id, device, voiding.reason()));
    }

    @POST
    @Path("{device}/erasure")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Erase IMEI and serial of a device",
            description = "The device stays and counts; the journal keeps a hash that tells nothing any more. It cannot"
                    + " be undone.")
    @APIResponse(responseCode = "200", description = "The device without identifiers")
    public DeviceView erase(
            @PathParam("id") UUID id, @PathParam("device") UUID device, @Valid @NotNull Erasure erasure) {
        return view(lots.erase(id, device, erasure.reason()));
    }

    private DeviceView view(Device device) {
        return views(List.of(device)).get(0);
    }

    private List<DeviceView> views(List<Device> devices) {
        Map<UUID, UUID> wipes =
                wiped.ofDevices(devices.stream().map(device -> device.id).toList());
        return devices.stream()
                .map(device -> DeviceView.of(device, wipes.get(device.id), masks.identifiers()))
                .toList();
    }
}
