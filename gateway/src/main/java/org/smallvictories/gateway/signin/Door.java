package org.smallvictories.gateway.signin;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.smallvictories.gateway.account.Account;
import org.smallvictories.gateway.provider.CodeFlow;
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
        end(context);
        return leadOn(browsers.begin(account), next, context);
    }

    Response letIn(CodeFlow.Arrival arrival, LocalPath next, RoutingContext context) {
        end(context);
        return leadOn(browsers.begin(arrival), next, context);
    }

    private static Response leadOn(Secret secret, LocalPath next, RoutingContext context) {
        SessionCookie.set(context, secret);
        return Response.seeOther(next.uri())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** @return what the provider wants to see, when it is the one that signed the person in */
    Optional<String> letOut(RoutingContext context) {
        Optional<String> idToken = end(context);
        SessionCookie.remove(context);
        return idToken;
    }

    private Optional<String> end(RoutingContext context) {
        return SessionCookie.of(context.request()).flatMap(secret -> {
            Optional<String> idToken = browsers.end(secret);
            sessions.forget(secret.value());
            return idToken;
        });
    }
}
