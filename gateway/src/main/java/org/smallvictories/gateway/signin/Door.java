package org.smallvictories.gateway.signin;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.smallvictories.gateway.account.Account;
import org.smallvictories.gateway.token.Sessions;

/** Lets people in and out: begins a session with every sign-in and ends the one before. */
@ApplicationScoped
class Door {

    private final BrowserSessions browsers;
    private final Sessions sessions;

    Door(BrowserSessions browsers, Sessions sessions) {
        this.browsers = browsers;
        this.sessions = sessions;
    }

    Response letIn(Account account, LocalPath next, RoutingContext context) {
        end(context.request());
        SessionCookie.set(context, browsers.begin(account));
        return Response.seeOther(next.uri())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    void letOut(RoutingContext context) {
        end(context.request());
        SessionCookie.remove(context);
    }

    private void end(HttpServerRequest request) {
        SessionCookie.of(request).ifPresent(secret -> {
            browsers.end(secret);
            sessions.forget(secret.value());
        });
    }
}
