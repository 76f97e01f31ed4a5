package org.smallvictories.gateway.token;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.jwt.auth.cdi.NullJsonWebToken;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The token of the present request. In place of quarkus-oidc's own, which knows only those of the provider. */
@Alternative
@Priority(3)
@ApplicationScoped
class CallersToken {

    private final SecurityIdentity identity;

    CallersToken(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Produces
    @RequestScoped
    JsonWebToken token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token : new NullJsonWebToken();
    }
}
