package org.smallvictories.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "gateway.proxy")
interface ProxyConfig {

    /** Connections to one service at most. */
    int connections();

    Duration connectTimeout();

    /** How long a connection may be silent in both directions while an answer is awaited. */
    Duration idleTimeout();
}
