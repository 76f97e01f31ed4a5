package org.smallvictories.gateway.token;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.smallvictories.gateway.account.Accounts;
import org.smallvictories.kit.problem.Problem;

/**
 * Swaps access tokens for internal ones. A token is verified, its account looked up and its internal token signed once;
 * all that is remembered until the account is due to be looked up again.
 */
@ApplicationScoped
public class Sessions {

    private static final int MOST_SESSIONS = 100_000;
    private static final int BEGINNERS = 4;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Tokens tokens;
    private final Accounts accounts;

    /** Not the workers that requests wait on: those may all be waiting for a session. */
    private final ExecutorService beginners = Executors.newFixedThreadPool(BEGINNERS);

    private final AsyncCache<String, Session> open = Caffeine.newBuilder()
            .maximumSize(MOST_SESSIONS)
            .expireAfter(Expiry.<String, Session>writing((token, session) -> session.goodFor()))
            .buildAsync();

    Sessions(Tokens tokens, Accounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    /**
     * The session of an access token. Never blocks. Fails with an {@link AuthenticationFailedException} when there is none,
     * with a {@link Problem} (503) when that cannot be told.
     */
    public CompletableFuture<Session> of(String accessToken) {
        return open.get(accessToken, (token, executor) -> CompletableFuture.supplyAsync(() -> begin(token), beginners))
                .thenApply(session -> Optional.ofNullable(session).orElseThrow(AuthenticationFailedException::new));
    }

    /** The name behind an access token that was verified a short while ago. */
    public Optional<String> knownName(String accessToken) {
        CompletableFuture<Session> session = open.getIfPresent(accessToken);
        return session == null || !session.isDone() || session.isCompletedExceptionally()
                ? Optional.empty()
                : Optional.of(session.join().name());
    }

    /** Null when the token is not good (any more): the cache keeps no nulls. */
    private Session begin(String token) {
        try {
            return tokens.verify(token)
                    .flatMap(access -> accounts.active(access.name())
                            .filter(account -> account.honours(access.issuedAt()))
                            .map(account -> tokens.internal(account, access)))
                    .orElse(null);
        } catch (PersistenceException away) {
            throw Problem.unavailable("The accounts cannot be reached.", RETRY_AFTER);
        }
    }

    @PreDestroy
    void stop() {
        beginners.shutdown();
    }
}
