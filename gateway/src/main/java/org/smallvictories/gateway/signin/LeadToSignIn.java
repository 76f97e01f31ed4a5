package org.smallvictories.gateway.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.smallvictories.kit.problem.ProblemMappers;

/** Who asks for a page and is not signed in is led to the sign-in, and back; programs are told so. */
class LeadToSignIn {

    private static final int BEFORE_THE_KIT = 100;

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = BEFORE_THE_KIT)
    public Response signInFirst(RuntimeException refused, UriInfo uri, HttpServerRequest request) {
        if (isPage(request)) {
            return Response.seeOther(LocalPath.of(request.uri()).behind("/sign-in"))
                    .header("Cache-Control", "no-store")
                    .build();
        }
        return new ProblemMappers().unauthenticated(refused, uri);
    }

    private static boolean isPage(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return request.method() == HttpMethod.GET
                && !request.path().startsWith("/api/")
                && accept != null
                && accept.contains("text/html");
    }
}
