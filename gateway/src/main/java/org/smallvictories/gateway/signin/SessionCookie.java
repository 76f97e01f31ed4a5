package org.smallvictories.gateway.signin;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The cookie that holds a session's secret. It goes with links from elsewhere (SameSite=Lax), is out of reach of scripts, and
 * on HTTPS it carries the prefix with which browsers take it from this host alone (RFC 6265bis, section 4.1.3.2).
 */
final class SessionCookie {

    private static final String NAME = "session";
    private static final String NAME_ON_HTTPS = "__Host-" + NAME;

    private SessionCookie() {}

    static Optional<Secret> of(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(nameFor(request)))
                .map(Cookie::getValue)
                .filter(Secret::isShapeOf)
                .map(Secret::new);
    }

    /** Without an age, so that it goes when the browser is closed. */
    static void set(RoutingContext context, Secret secret) {
        context.response().addCookie(cookie(context.request(), secret.value()));
    }

    static void remove(RoutingContext context) {
        context.response().addCookie(cookie(context.request(), "").setMaxAge(0));
    }

    private static Cookie cookie(HttpServerRequest request, String value) {
        return Cookie.cookie(nameFor(request), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(isSecure(request))
                .setSameSite(CookieSameSite.LAX);
    }

    private static String nameFor(HttpServerRequest request) {
        return isSecure(request) ? NAME_ON_HTTPS : NAME;
    }

    private static boolean isSecure(HttpServerRequest request) {
        return "https".equals(request.scheme());
    }
}
