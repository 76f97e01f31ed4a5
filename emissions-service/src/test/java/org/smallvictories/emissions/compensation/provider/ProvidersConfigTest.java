package org.smallvictories.emissions.compensation.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProvidersConfigTest {

    @Test
    void there_is_no_provider_by_default() {
        assertEquals(Map.of(), config(Map.of()).providers());
    }

    @Test
    void a_provider_is_set_up_by_environment_variables() {
        ProvidersConfig.Provider provider = config(Map.of(
                        "COMPENSATION_PROVIDERS_ACME_URL", "https://api.acme.example/v1",
                        "COMPENSATION_PROVIDERS_ACME_TOKEN", "secret",
                        "COMPENSATION_PROVIDERS_ACME_TIMEOUT", "3S",
                        "COMPENSATION_PROVIDERS_ACME_WEBHOOK_SECRETS", "whsec_new,whsec_old"))
                .providers()
                .get("acme");

        assertEquals(URI.create("https://api.acme.example/v1"), provider.url());
        assertEquals(Optional.of("secret"), provider.token());
        assertEquals(Duration.ofSeconds(3), provider.timeout());
        assertEquals(Optional.of(List.of("whsec_new", "whsec_old")), provider.webhookSecrets());
    }

    @Test
    void a_webhook_secret_that_is_none_ends_the_start() {
        Providers providers = new Providers(config(Map.of(
                "COMPENSATION_PROVIDERS_ACME_URL", "https://api.acme.example/v1",
                "COMPENSATION_PROVIDERS_ACME_WEBHOOK_SECRETS", "short")));

        assertThrows(IllegalArgumentException.class, () -> providers.readSecrets(null));
    }

    private static ProvidersConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(ProvidersConfig.class)
                .withMappingIgnore("compensation.orders.**")
                .withSources(new EnvConfigSource(environment, 300))
                .withConverter(Duration.class, 100, new DurationConverter())
                .build()
                .getConfigMapping(ProvidersConfig.class);
    }
}
