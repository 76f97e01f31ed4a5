package org.smallvictories.gateway.imports;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.smallvictories.gateway.pages.Visit;
import org.smallvictories.kit.identity.Roles;

/** Imports for people who do not use an API; the page's script calls the same API. */
@Path("/imports")
@Produces(MediaType.TEXT_HTML)
public class ImportsResource {

    private final Visit visit;

    ImportsResource(Visit visit) {
        this.visit = visit;
    }

    @GET
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(hidden = true)
    public Response page() {
        TemplateInstance page = visit.show(ImportsPage.ofAnyState());
        return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
