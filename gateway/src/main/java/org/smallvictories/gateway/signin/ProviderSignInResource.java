package org.smallvictories.gateway.signin;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.smallvictories.gateway.provider.CodeFlow;
import org.smallvictories.gateway.provider.Provider;
import org.smallvictories.kit.problem.Problem;

/** Where people sign in at the OpenID provider. */
@Path(CodeFlow.PATH)
public class ProviderSignInResource {

    private final Provider provider;
    private final CodeFlow flow;
    private final Door door;

    ProviderSignInResource(Provider provider, CodeFlow flow, Door door) {
        this.provider = provider;
        this.flow = flow;
        this.door = door;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response signIn(@QueryParam("next") String next, RoutingContext context) {
        if (!provider.isUsed()) {
            throw Problem.notFound("page", CodeFlow.PATH);
        }
        CodeFlow.Step step = flow.proceed(context);
        return step.arrived()
                .map(arrival -> door.letIn(arrival, LocalPath.of(next), context))
                .orElseGet(() -> Response.seeOther(step.redirect().orElseThrow())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
