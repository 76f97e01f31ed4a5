package org.smallvictories.gateway.signin;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Tells requests that a page of somebody else makes a browser send. Browsers say so in {@code Sec-Fetch-Site} (W3C Fetch
 * Metadata), older ones in {@code Origin} (RFC 6454); what sends neither is no browser.
 */
final class CrossSite {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Sent from a page of ours, or by the person themselves. */
    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

    private CrossSite() {}

    /** RFC 9110, section 9.2.1. */
    static boolean isSafe(HttpServerRequest request) {
        return SAFE.contains(request.method());
    }

    static boolean sent(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OUR_OWN.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin != null && !isHere(origin, request);
    }

    private static boolean isHere(String origin, HttpServerRequest request) {
        try {
            String authority = new URI(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (URISyntaxException opaque) {
            return false;
        }
    }
}
