package org.smallvictories.gateway.provider;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Pages load nothing from elsewhere, stand in no other page and send nothing away, but to the OpenID provider: scripts get
 * tokens there, and the form that signs people out leads on to it.
 */
@ApplicationScoped
class ContentSecurityPolicy {

    private static final int BEFORE_ANYTHING_IS_ANSWERED = 5_000;

    private final Provider provider;

    ContentSecurityPolicy(Provider provider) {
        this.provider = provider;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_ANYTHING_IS_ANSWERED);
    }

    private void add(RoutingContext context) {
        context.response().putHeader("Content-Security-Policy", policy(String.join(" ", provider.origins())));
        context.next();
    }

    static String policy(String provider) {
        String us = provider.isEmpty() ? "'self'" : "'self' " + provider;
        return "default-src 'self'; connect-src " + us + "; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                + " form-action " + us + "; frame-ancestors 'none'";
    }
}
