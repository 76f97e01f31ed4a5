package org.smallvictories.kit.paging;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;

/** Answers a keyset page: a JSON array, and {@code Link: <…>; rel="next"} while there is more. */
public final class Pages {

    private Pages() {}

    /**
     * @param rows up to {@link PageRequest#fetchSize()} rows in list order
     * @param key what the next page is asked for {@code after}
     */
    public static <T> Response respond(List<T> rows, PageRequest page, UriInfo uri, Function<T, ?> key) {
        if (rows.size() <= page.limit()) {
            return Response.ok(rows).build();
        }
        List<T> shown = rows.subList(0, page.limit());
        String last = key.apply(shown.get(shown.size() - 1)).toString();
        // Relative, so that it holds behind the gateway as well as here.
        UriBuilder next = UriBuilder.fromPath(uri.getPath())
                .replaceQuery(uri.getRequestUri().getRawQuery());
        return Response.ok(shown)
                .header(
                        HttpHeaders.LINK,
                        "<" + next.replaceQueryParam("after", last).build() + ">; rel=\"next\"")
                .build();
    }
}
