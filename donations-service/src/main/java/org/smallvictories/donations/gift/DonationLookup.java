package org.smallvictories.donations.gift;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.request.AsOf;

@Path("/api/donations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Look up")
public class DonationLookup {

    private final Caller caller;
    private final Clock clock;

    DonationLookup(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "List gifts",
            description = "Newest first, voided ones included. A partner manager sees the gifts to their partners.")
    @APIResponse(
            responseCode = "200",
            description = "A page of gifts",
            content = @Content(schema = @Schema(implementation = DonationView[].class)))
    public Response list(
            @Valid @BeanParam GiftFilter filter,
            @BeanParam AsOf moment,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        Horizon asOf = Horizon.of(moment, clock);
        GiftPage asked = GiftPage.of(filter, filter.confinedTo(caller), page.beforeId(), page.fetchSize(), asOf);
        List<DonationView> gifts = Gift.onPage(asked).stream()
                .map(gift -> DonationView.of(gift, asOf))
                .toList();
        return Pages.respond(gifts, page, uri, DonationView::id);
    }
}
