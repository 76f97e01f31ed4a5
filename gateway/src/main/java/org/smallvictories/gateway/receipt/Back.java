package org.smallvictories.gateway.receipt;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.smallvictories.gateway.pages.Language;

/** Leads from what was sent back to the page of the link, in the language that was asked for. */
final class Back {

    private static final int SEE_OTHER = 303;

    private Back() {}

    /** @param outcome a parameter of the page */
    static void to(RoutingContext context, String outcome) {
        if (context.response().headWritten()) {
            context.request().connection().close();
            return;
        }
        String path = context.normalizedPath();
        String page = path.substring(0, path.lastIndexOf('/'));
        String language = Language.tagged(context.request().getParam("lang"))
                .map(asked -> "&lang=" + asked.tag())
                .orElse("");
        context.response()
                .setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.LOCATION, page + '?' + outcome + language)
                .end();
        // Whatever is still to come of the request's body is of no interest any more.
        context.request().resume();
    }
}
