package org.smallvictories.gateway.provider;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.Tenant;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.smallvictories.gateway.token.SignedIn;
import org.smallvictories.gateway.token.TokenReader;
import org.smallvictories.kit.problem.Problem;

/** Reads the provider's access tokens, which machines and the OpenAPI UI bring along. */
@ApplicationScoped
class ProviderTokenReader implements TokenReader {

    private static final Logger LOG = Logger.getLogger(ProviderTokenReader.class);
    private static final Pattern JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Provider provider;
    private final TenantIdentityProvider tokens;
    private final People people;
    private final Duration patience;

    ProviderTokenReader(
            Provider provider,
            @Tenant(Tenants.API) TenantIdentityProvider tokens,
            People people,
            ProviderConfig config) {
        this.provider = provider;
        this.tokens = tokens;
        this.people = people;
        // A connection to begin with, then the keys.
        this.patience = config.patience().multipliedBy(3);
    }

    @Override
    public Optional<SignedIn> read(String token) {
        if (!provider.isUsed() || !JWT.matcher(token).matches()) {
            return Optional.empty();
        }
        try {
            tokens.authenticate(new AccessTokenCredential(token)).await().atMost(patience);
        } catch (AuthenticationFailedException notGood) {
            return Optional.empty();
        } catch (RuntimeException away) {
            LOG.warnf("A token of the OpenID provider could not be verified: %s", away);
            throw Problem.unavailable("The OpenID provider cannot be reached.", RETRY_AFTER);
        }
        return Optional.of(Claims.of(token))
                .filter(claims -> !claims.areOfAnIdToken())
                .flatMap(people::named);
    }
}
