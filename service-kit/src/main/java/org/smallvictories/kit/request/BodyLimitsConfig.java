package org.smallvictories.kit.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How large the body of a request may be. */
@ConfigMapping(prefix = "small-victories.http")
interface BodyLimitsConfig {

    /** The largest body where no file is expected. */
    @WithDefault("1M")
    MemorySize largestBody();

    /** The paths that take files; without any the server's own limit is the only one. */
    Optional<List<String>> uploads();

    /** The largest body there. {@code quarkus.http.limits.max-body-size} must be larger, and refuses without a word. */
    @WithDefault("1M")
    MemorySize largestUpload();

    /** The largest body at paths with a limit of their own; in these {@code *} stands for one segment. */
    Map<String, MemorySize> limits();
}
