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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.donations.gift.Voiding;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;

@Path("/api/device-lots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices")
public class WipeResource {

    private final Lots lots;
    private final Wipes wipes;
    private final Masks masks;

    WipeResource(Lots lots, Wipes wipes, Masks masks) {
        this.lots = lots;
        this.wipes = wipes;
        this.masks = masks;
    }

    @GET
    @Path("{id}/wipes")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "List the wipe records of a lot",
            description = "Oldest first, voided ones included. Leadership and auditors see initials in place of names.")
    @APIResponse(
            responseCode = "200",
            description = "A page of wipe records",
            content = @Content(schema = @Schema(implementation = WipeView[].class)))
    public Response list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page, UriInfo uri) {
        lots.existing(id);
        return Pages.respond(wipes.views(Wipe.page(id, page), names()), page, uri, WipeView::id);
    }

    @POST
    @Path("{id}/wipes")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(
            summary = "Record that devices of a lot were wiped",
            description = "Method as in NIST SP 800-88 Rev. 1. In a lot by count, say how many devices and what shows"
                    + " it; in a lot one by one, which. Names are masked in the answer, which is kept for repeats.")
    @APIResponse(
            responseCode = "201",
            description = "The wipe record",
            content = @Content(schema = @Schema(implementation = WipeView.class)))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewWipe.class),
                            examples = {
                                @ExampleObject(
                                        name = "by count",
                                        summary = "So many of a lot by count, verified",
                                        value = Examples.WIPE_BY_COUNT),
                                @ExampleObject(
                                        name = "one by one",
                                        summary = "All of a lot one by one, verified later",
                                        value = Examples.WIPE_ONE_BY_ONE)
                            }))
    public Response record(
            @PathParam("id") UUID id, @HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewWipe given) {
        return wipes.record(key, id, given);
    }

    @POST
    @Path("{id}/wipes/{wipe}/verification")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(
            summary = "Record that a wipe was verified",
            description = "Only then does it let its devices be delivered.")
    @APIResponse(responseCode = "200", description = "The wipe record, verified")
    public WipeView verify(
            @PathParam("id") UUID id, @PathParam("wipe") UUID wipe, @Valid @NotNull Verification verification) {
        return wipes.verify(id, wipe, verification, names());
    }

    @POST
    @Path("{id}/wipes/{wipe}/void")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(
            summary = "Void a wipe record that is wrong",
            description = "Its devices count as not wiped until there is another, also where they were delivered.")
    @APIResponse(responseCode = "200", description = "The wipe record, voided")
    public WipeView voidWipe(@PathParam("id") UUID id, @PathParam("wipe") UUID wipe, @Valid @NotNull Voiding voiding) {
        return wipes.voidWipe(id, wipe, voiding.reason(), names());
    }

    @POST
    @Path("technicians/erasure")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Erase a name from all wipe records",
            description = "Of technicians and of who verified. The records stay and count; the journal keeps hashes"
                    + " that tell nothing any more. It cannot be undone.")
    @APIResponse(responseCode = "200", description = "In how many records the name stood")
    @APIResponse(responseCode = "404", description = "It stands in none")
    public NameErasure.Done erase(@Valid @NotNull NameErasure erasure) {
        return wipes.erase(erasure);
    }

    private Function<WipePerson, String> names() {
        return masks.names().compose(person -> person.name);
    }
}
