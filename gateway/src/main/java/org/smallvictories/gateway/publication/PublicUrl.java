package org.smallvictories.gateway.publication;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

@ConfigMapping(prefix = "gateway.publication")
interface PublicUrl {

    /** Where the public reaches the pages, such as {@code https://example.org}; for links that must be whole addresses. */
    Optional<String> publicUrl();
}
