package org.smallvictories.gateway.account;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "gateway.accounts")
interface AccountConfig {

    /** Whether the demo accounts exist and sign in; only on the loopback address. */
    boolean demo();
}
