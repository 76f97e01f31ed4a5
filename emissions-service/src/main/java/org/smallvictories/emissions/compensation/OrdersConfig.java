package org.smallvictories.emissions.compensation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;

/** How orders are driven at providers. */
@ConfigMapping(prefix = "compensation.orders")
interface OrdersConfig {

    /** How often it is looked for what is due, such as {@code 10s}; {@code off} for never. */
    @WithDefault("10s")
    String every();

    /** How long an attempt has an order to itself; longer than any provider's timeout. */
    @WithDefault("1M")
    Duration lease();

    /** The wait after the first attempt; each is twice the one before. */
    @WithDefault("5S")
    Duration firstWait();

    @WithDefault("1H")
    Duration longestWait();

    /** After that long without an end an order has failed, as far as is known. */
    @WithDefault("14D")
    Duration giveUpAfter();

    default Instant next(int attempts, Instant now) {
        Duration wait = firstWait().multipliedBy(1L << Math.min(attempts - 1, 20));
        return now.plus(wait.compareTo(longestWait()) < 0 ? wait : longestWait());
    }
}
