package org.smallvictories.gateway.promises;

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
import org.smallvictories.gateway.pages.Visit;
import org.smallvictories.gateway.proxy.Service;
import org.smallvictories.gateway.token.Callers;
import org.smallvictories.kit.identity.Roles;

/** The pages of commitments. */
@Path("/commitments")
@Produces(MediaType.TEXT_HTML)
public class CommitmentsResource {

    private final CommitmentsClient commitments;
    private final EntryPages entries;
    private final Callers callers;
    private final Visit visit;

    CommitmentsResource(@RestClient CommitmentsClient commitments, EntryPages entries, Callers callers, Visit visit) {
        this.commitments = commitments;
        this.entries = entries;
        this.callers = callers;
        this.visit = visit;
    }

    @GET
    @Path("{slug: [a-z0-9-]+}")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(hidden = true)
    public Uni<Response> read(@PathParam("slug") String slug) {
        return callers.onBehalf().flatMap(caller -> Answers.of(Service.PARTNERS, commitments.read(slug, caller))
                .flatMap(commitment -> entries.show(
                        new CommitmentEntry(commitment, visit.language()).tell(),
                        Service.PARTNERS,
                        List.of("commitment/" + slug),
                        caller)));
    }
}
