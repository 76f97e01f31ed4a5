package org.smallvictories.gateway.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.smallvictories.gateway.account.Account;
import org.smallvictories.gateway.account.Accounts;
import org.smallvictories.gateway.token.SignedIn;
import org.smallvictories.gateway.token.TokenConfig;
import org.smallvictories.gateway.token.TokenReader;

/** Begins and ends the sessions of browsers, and reads their secrets as bearer tokens. */
@ApplicationScoped
class BrowserSessions implements TokenReader {

    private final Accounts accounts;
    private final TokenConfig config;
    private final Clock clock;

    BrowserSessions(Accounts accounts, TokenConfig config, Clock clock) {
        this.accounts = accounts;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    Secret begin(Account account) {
        Secret secret = Secret.random();
        Instant now = clock.instant();
        BrowserSession.deleteExpired(now);
        new BrowserSession(secret, account.username(), now, config.accessLifetime()).persist();
        return secret;
    }

    @Transactional
    void end(Secret secret) {
        BrowserSession.deleteById(secret.hash());
    }

    @Override
    @Transactional
    public Optional<SignedIn> read(String token) {
        if (!Secret.isShapeOf(token)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return BrowserSession.of(new Secret(token), now).flatMap(session -> accounts.active(session.username)
                .filter(account -> account.honours(session.startedAt))
                .map(account -> new SignedIn(
                        account.username(),
                        account.roles(),
                        account.partners(),
                        Duration.between(now, session.expiresAt))));
    }
}
