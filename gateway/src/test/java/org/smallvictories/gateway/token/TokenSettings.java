package org.smallvictories.gateway.token;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** As the gateway is configured unless told, but for its keys. */
record TokenSettings(Optional<Path> signingKeyFile, Optional<List<Path>> formerKeyFiles) implements TokenConfig {

    @Override
    public String issuer() {
        return "small-victories";
    }

    @Override
    public Duration accessLifetime() {
        return Duration.ofHours(8);
    }

    @Override
    public Duration internalLifetime() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration recheckAfter() {
        return Duration.ofMinutes(1);
    }
}
