package org.smallvictories.kit.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** How large the body of a request may be. */
@ConfigMapping(prefix = "small-victories.http")
interface BodyLimitsConfig {

    @WithDefault("1M")
    MemorySize largestBody();

    /** The paths that take uploads. */
    Optional<List<String>> uploads();

    /** The largest body there. */
    @WithDefault("${quarkus.http.limits.max-body-size:1M}")
    MemorySize largestUpload();
}
