package org.smallvictories.gateway.signin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.smallvictories.kit.identity.Roles;

/** A page as any other. */
@Path("/probe-page")
@Produces(MediaType.TEXT_HTML)
public class ProbePage {

    private final SecurityIdentity identity;

    ProbePage(SecurityIdentity identity) {
        this.identity = identity;
    }

    @GET
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(hidden = true)
    public String whoLooks() {
        return identity.getPrincipal().getName();
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(hidden = true)
    public String echo(@FormParam("word") String word) {
        return word;
    }
}
