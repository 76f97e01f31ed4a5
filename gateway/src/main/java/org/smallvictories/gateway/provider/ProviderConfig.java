package org.smallvictories.gateway.provider;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The OpenID provider that knows people, in place of local accounts. */
@ConfigMapping(prefix = "gateway.provider")
public interface ProviderConfig {

    /** Its issuer identifier; without one, local accounts are used. */
    Optional<URI> issuer();

    /** The client that pages sign in as, and the audience of access tokens that the API takes. */
    Optional<String> clientId();

    /** Holds that client's secret; a public client has none. */
    Optional<Path> clientSecretFile();

    /** The public client that the OpenAPI UI signs in as; the same client unless told. */
    Optional<String> uiClientId();

    /** Names people in records and the journal; must be stable. */
    String nameClaim();

    /** A claim, or the way to it such as {@code realm_access/roles}. */
    String rolesClaim();

    /** Holds the slugs of the partners that a partner manager acts for. */
    String partnersClaim();

    /** How long an answer of the provider is awaited. */
    Duration patience();
}
