package org.smallvictories.gateway.token;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.concurrent.CompletionException;
import org.smallvictories.kit.problem.Problem;

/**
 * Tells the gateway's own endpoints who calls. They see the same caller as the services behind the gateway do, and need no
 * key set fetched from themselves.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class GatewayIdentity extends JWTCallerPrincipalFactory {

    private final Sessions sessions;

    GatewayIdentity(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo services) throws ParseException {
        try {
            return new DefaultJWTCallerPrincipal(
                    token, "JWT", sessions.of(token).join().claims());
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw new ParseException("No session has this token", failure.getCause());
        }
    }
}
