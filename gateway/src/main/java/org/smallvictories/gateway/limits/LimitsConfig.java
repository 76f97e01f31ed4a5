package org.smallvictories.gateway.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How much one caller may ask for. */
@ConfigMapping(prefix = "gateway.limits")
public interface LimitsConfig {

    /** Calls to the API that one caller may make a second, on average and as a burst. */
    int callsPerSecond();

    /** Calls that one address may make a minute by links, where nobody signs in, on average and as a burst. */
    int linkCallsPerMinute();

    /** Wrong passwords for one user name from one address within {@link #signInWindow()}. */
    int signInAttempts();

    Duration signInWindow();

    /** The largest request body. */
    MemorySize body();

    /** The largest file to import. */
    MemorySize importBody();

    /** The largest file that shows something of a record. */
    MemorySize evidenceBody();
}
