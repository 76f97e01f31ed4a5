package org.smallvictories.gateway.provider;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the provider's discovery document says (OpenID Connect Discovery 1.0, section 3).
 *
 * @param endSession null where people cannot be signed out at the provider
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Endpoints(
        @JsonProperty("authorization_endpoint") URI authorization,
        @JsonProperty("token_endpoint") URI token,
        @JsonProperty("end_session_endpoint") URI endSession) {

    public Optional<URI> signOut() {
        return Optional.ofNullable(endSession);
    }

    Stream<URI> all() {
        return Stream.of(authorization, token, endSession).filter(endpoint -> endpoint != null);
    }
}
