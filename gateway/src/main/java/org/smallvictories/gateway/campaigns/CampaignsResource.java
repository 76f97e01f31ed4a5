package org.smallvictories.gateway.campaigns;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.smallvictories.gateway.entry.Answers;
import org.smallvictories.gateway.entry.EntryPages;
import org.smallvictories.gateway.entry.KnownNames;
import org.smallvictories.gateway.pages.Visit;
import org.smallvictories.gateway.proxy.Service;
import org.smallvictories.gateway.token.Callers;
import org.smallvictories.kit.identity.Roles;

/** The pages of campaigns: their accounts. */
@Path("/campaigns")
@Produces(MediaType.TEXT_HTML)
public class CampaignsResource {

    private static final int MOST_MONTHS = 200;

    private final CampaignsClient campaigns;
    private final KnownNames names;
    private final EntryPages entries;
    private final Callers callers;
    private final Visit visit;

    CampaignsResource(
            @RestClient CampaignsClient campaigns, KnownNames names, EntryPages entries, Callers callers, Visit visit) {
        this.campaigns = campaigns;
        this.names = names;
        this.entries = entries;
        this.callers = callers;
        this.visit = visit;
    }

    @GET
    @Path("{slug: [a-z0-9-]+}")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(hidden = true)
    public Uni<Response> read(@PathParam("slug") String slug) {
        return callers.onBehalf().flatMap(caller -> Uni.combine()
                .all()
                .unis(
                        Answers.of(Service.DONATIONS, campaigns.read(slug, caller)),
                        Answers.of(Service.DONATIONS, campaigns.months(slug, caller, MOST_MONTHS)),
                        names.of(caller))
                .asTuple()
                .flatMap(told -> entries.show(
                        new CampaignEntry(told.getItem1(), told.getItem2(), told.getItem3(), visit.language()).tell(),
                        Service.DONATIONS,
                        List.of("campaign/" + slug),
                        caller)));
    }
}
