package org.smallvictories.gateway.signin;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.smallvictories.kit.problem.Problem;

/**
 * A cookie comes along unasked, whoever makes the browser send a request. So one that may change something shows, by a token
 * which only pages of this session have, that such a page sent it: in a header, or in a field of a page's form.
 */
class CsrfToken {

    static final String HEADER = "X-CSRF-Token";
    static final String FIELD = "csrf-token";
    private static final String TO_BE_IN_FORM = "secret whose token is still to be found in the form";

    static boolean isMissing(Secret secret, RoutingContext context) {
        if (CrossSite.isSafe(context.request())) {
            return false;
        }
        if (CrossSite.sent(context.request())) {
            return true;
        }
        String token = context.request().getHeader(HEADER);
        if (token == null && !context.normalizedPath().startsWith("/api/")) {
            context.put(TO_BE_IN_FORM, secret);
            return false;
        }
        return !secret.hasCsrfToken(token);
    }

    @WithFormRead
    @ServerRequestFilter
    public void requireInForm(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        Secret secret = context.get(TO_BE_IN_FORM);
        if (secret != null) {
            var form = (ResteasyReactiveRequestContext) request.getServerRequestContext();
            if (!(form.getFormParameter(FIELD, true, false) instanceof String token) || !secret.hasCsrfToken(token)) {
                throw refusal();
            }
        }
    }

    static Problem refusal() {
        return Problem.forbidden(
                "With the session of a browser, a request that may change something needs the session's"
                        + " token in the header " + HEADER + ", and must come from a page of this site.");
    }
}
