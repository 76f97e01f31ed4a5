package org.smallvictories.gateway.account;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "gateway.accounts")
interface AccountConfig {

    /** Whether the demo accounts exist and sign in; only on the loopback address. */
    boolean demo();

    /** The OpenID provider in whose hands accounts are instead: local ones do not sign in then. */
    Optional<String> provider();

    /** The user name of the account that adds all others. */
    String firstAdministrator();

    /** Holds its first password. When it is set, and there is no such account, it is added at start. */
    Optional<Path> firstAdministratorPasswordFile();
}
