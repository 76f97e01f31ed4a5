package org.smallvictories.gateway.signin;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What a template needs of the session in which somebody looks at the page: {@code cdi:session}. */
@Named("session")
@RequestScoped
public class PageSession {

    private final HttpServerRequest request;

    PageSession(HttpServerRequest request) {
        this.request = request;
    }

    /**
     * What a form sends back in its field {@code csrf-token}, or a script in the header {@code X-CSRF-Token}; empty without
     * a session.
     */
    public String getCsrfToken() {
        return SessionCookie.of(request).map(Secret::csrfToken).orElse("");
    }
}
