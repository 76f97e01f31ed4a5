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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.smallvictories.gateway.pages.Visit;
import org.smallvictories.gateway.provider.Provider;
import org.smallvictories.kit.problem.Problem;

@Path("/sign-out")
@Produces(MediaType.TEXT_HTML)
public class SignOutResource {

    private static final URI SIGNED_OUT = URI.create("/sign-out");

    private final Door door;
    private final Provider provider;
    private final Visit visit;

    SignOutResource(Door door, Provider provider, Visit visit) {
        this.door = door;
        this.provider = provider;
        this.visit = visit;
    }

    @POST
    @PermitAll
    @Operation(hidden = true)
    public Response signOut(RoutingContext context, UriInfo uri) {
        URI here = uri.getBaseUri().resolve(SIGNED_OUT);
        URI next = door.letOut(context)
                .flatMap(idToken -> atProvider(idToken, here))
                .orElse(SIGNED_OUT);
        return Response.seeOther(next).build();
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance signedOut() {
        return visit.show(new SignedOutPage());
    }

    /** OpenID Connect RP-Initiated Logout 1.0. Here people are signed out in any case. */
    private Optional<URI> atProvider(String idToken, URI comeBackTo) {
        try {
            return provider.reach().signOut().map(endpoint -> UriBuilder.fromUri(endpoint)
                    .queryParam("id_token_hint", idToken)
                    .queryParam("client_id", provider.clientId())
                    .queryParam("post_logout_redirect_uri", comeBackTo)
                    .build());
        } catch (Problem away) {
            return Optional.empty();
        }
    }
}
