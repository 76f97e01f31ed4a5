package org.smallvictories.gateway.download;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.smallvictories.gateway.pages.Language;

/** Where a path of ours is found from a file that lies somewhere else. */
record Addresses(URI home, Language language) implements UnaryOperator<String> {

    @Override
    public String apply(String path) {
        return UriBuilder.fromUri(home.resolve(path))
                .replaceQueryParam("lang", language.tag())
                .build()
                .toString();
    }
}
