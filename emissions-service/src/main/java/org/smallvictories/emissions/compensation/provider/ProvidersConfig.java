package org.smallvictories.emissions.compensation.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The providers that compensation can be ordered from; none by default. */
@ConfigMapping(prefix = "compensation")
public interface ProvidersConfig {

    /** By the name that a compensation is ordered from them with. */
    Map<String, Provider> providers();

    Webhooks webhooks();

    /** A provider that is spoken to by HTTP. */
    interface Provider {

        /** Where {@code quotes} and {@code orders} are. */
        URI url();

        /** Sent as a bearer token. */
        Optional<String> token();

        /** How long a connection, and then an answer, is waited for. */
        @WithDefault("10S")
        Duration timeout();

        /**
         * Base64, with or without {@code whsec_} before it; several while a secret is replaced. Without one, messages of the
         * provider are refused.
         */
        Optional<List<String>> webhookSecrets();
    }

    interface Webhooks {

        /** How much older or newer than now a message may be. */
        @WithDefault("5M")
        Duration tolerance();
    }
}
