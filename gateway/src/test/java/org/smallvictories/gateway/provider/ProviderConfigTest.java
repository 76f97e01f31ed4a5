package org.smallvictories.gateway.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProviderConfigTest {

    private record Settings(Optional<URI> issuer, Optional<String> clientId) implements ProviderConfig {

        @Override
        public Optional<Path> clientSecretFile() {
            return Optional.empty();
        }

        @Override
        public Optional<String> uiClientId() {
            return Optional.empty();
        }

        @Override
        public String nameClaim() {
            return "preferred_username";
        }

        @Override
        public String rolesClaim() {
            return "roles";
        }

        @Override
        public String partnersClaim() {
            return "partners";
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(3);
        }
    }

    @Test
    void an_issuer_needs_a_client() {
        String said = assertThrows(ConfigurationException.class, () -> provider("https://identity.example.org", null))
                .getMessage();

        assertEquals("OIDC_ISSUER needs OIDC_CLIENT_ID.", said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://identity.example.org/realms/company", "http://10.1.2.3", "identity"})
    void an_issuer_that_anybody_on_the_way_could_play_is_refused(String issuer) {
        String said = assertThrows(ConfigurationException.class, () -> provider(issuer, "small-victories"))
                .getMessage();

        assertTrue(said.startsWith("OIDC_ISSUER must be an https address"), said);
    }

    @Test
    void the_policy_names_the_provider_where_there_is_one() {
        assertEquals(
                "default-src 'self'; connect-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                        + " form-action 'self'; frame-ancestors 'none'",
                ContentSecurityPolicy.policy(
                        String.join(" ", provider(null, null).origins())));
        assertEquals(
                java.util.Set.of("https://identity.example.org"),
                provider("https://identity.example.org/realms/company", "us").origins());
    }

    @Test
    void a_provider_that_nobody_answers_for_is_unavailable() {
        Problem problem = assertThrows(
                Problem.class, () -> provider("http://127.0.0.1:1", "us").endpoints());

        assertEquals(ProblemType.UNAVAILABLE, problem.type());
        assertEquals(Optional.of(10L), problem.retryAfterSeconds());
    }

    private static Provider provider(String issuer, String clientId) {
        return new Provider(
                new Settings(Optional.ofNullable(issuer).map(URI::create), Optional.ofNullable(clientId)),
                new ObjectMapper());
    }
}
