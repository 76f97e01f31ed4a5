package org.smallvictories.gateway.signin;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.smallvictories.gateway.pages.Visit;

@Path("/sign-out")
@Produces(MediaType.TEXT_HTML)
public class SignOutResource {

    private final Door door;
    private final Visit visit;

    SignOutResource(Door door, Visit visit) {
        this.door = door;
        this.visit = visit;
    }

    @POST
    @PermitAll
    @Operation(hidden = true)
    public Response signOut(RoutingContext context) {
        door.letOut(context);
        return Response.seeOther(URI.create("/sign-out")).build();
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance signedOut() {
        return visit.show(new SignedOutPage());
    }
}
