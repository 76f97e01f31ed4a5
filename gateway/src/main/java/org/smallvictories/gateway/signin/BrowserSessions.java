package org.smallvictories.gateway.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.smallvictories.gateway.account.Account;
import org.smallvictories.gateway.account.Accounts;
import org.smallvictories.gateway.provider.CodeFlow;
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
        return begin(secret, new BrowserSession(secret, account.username(), clock.instant(), config.accessLifetime()));
    }

    @Transactional
    Secret begin(CodeFlow.Arrival arrival) {
        Secret secret = Secret.random();
        String provider = accounts.provider().orElseThrow();
        return begin(secret, new BrowserSession(secret, arrival, provider, clock.instant(), config.accessLifetime()));
    }

    private Secret begin(Secret secret, BrowserSession session) {
        BrowserSession.deleteExpired(clock.instant());
        session.persist();
        return secret;
    }

    /** @return the ID token of a session that the provider began */
    @Transactional
    Optional<String> end(Secret secret) {
        Optional<BrowserSession> session = BrowserSession.findByIdOptional(secret.hash());
        session.ifPresent(BrowserSession::delete);
        return session.map(ended -> ended.idToken);
    }

    @Override
    @Transactional
    public Optional<SignedIn> read(String token) {
        if (!Secret.isShapeOf(token)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return BrowserSession.of(new Secret(token), now)
                .flatMap(session -> session.provider == null ? local(session, now) : provided(session, now));
    }

    private Optional<SignedIn> local(BrowserSession session, Instant now) {
        return accounts.active(session.username)
                .filter(account -> account.honours(session.startedAt))
                .map(account ->
                        new SignedIn(account.username(), account.roles(), account.partners(), session.remaining(now)));
    }

    /** Good as long as that provider is the one in use. */
    private Optional<SignedIn> provided(BrowserSession session, Instant now) {
        return accounts.provider()
                .filter(session.provider::equals)
                .map(provider ->
                        new SignedIn(session.username, session.roles, session.partners, session.remaining(now)));
    }
}
