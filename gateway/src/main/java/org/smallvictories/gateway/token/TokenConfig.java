package org.smallvictories.gateway.token;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "gateway.token")
public interface TokenConfig {

    String issuer();

    /** An RSA private key, PKCS#8 PEM. Without one a key is made that lasts as long as the process. */
    Optional<Path> signingKeyFile();

    /** RSA public keys, PEM, that signed before the present one and are still accepted. */
    Optional<List<Path>> formerKeyFiles();

    /** How long a person stays signed in. */
    Duration accessLifetime();

    /** How long a service may rely on the token that it is handed with a call. */
    Duration internalLifetime();

    /** After how long an account is looked up again; less than {@link #internalLifetime()}. */
    Duration recheckAfter();
}
