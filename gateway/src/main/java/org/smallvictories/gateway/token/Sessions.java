package org.smallvictories.gateway.token;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.smallvictories.kit.problem.Problem;

/**
 * Swaps bearer tokens of all kinds for internal ones. A token is verified, its owner looked up and the internal token signed
 * once; all that is remembered until the owner is due to be looked up again.
 */
@ApplicationScoped
public class Sessions {

    private static final int MOST_SESSIONS = 100_000;
    private static final int BEGINNERS = 4;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Tokens tokens;
    private final List<TokenReader> readers;
    private final Clock clock;

    /** Not the workers that requests wait on: those may all be waiting for a session. */
    private final ExecutorService beginners = Executors.newFixedThreadPool(BEGINNERS);

    private final AsyncCache<String, Session> open = Caffeine.newBuilder()
            .maximumSize(MOST_SESSIONS)
            .expireAfter(Expiry.<String, Session>writing((token, session) -> session.goodFor()))
            .buildAsync();

    Sessions(Tokens tokens, @All List<TokenReader> readers, Clock clock) {
        this.tokens = tokens;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * The session of an access token. Never blocks. Fails with an {@link AuthenticationFailedException} when there is none,
     * with a {@link Problem} (503) when that cannot be told.
     */
    public CompletableFuture<Session> of(String accessToken) {
        dropWhenExpired(accessToken);
        return open.get(accessToken, (token, executor) -> CompletableFuture.supplyAsync(() -> begin(token), beginners))
                .thenApply(session -> Optional.ofNullable(session).orElseThrow(AuthenticationFailedException::new));
    }

    /** The name behind an access token that was verified a short while ago. */
    public Optional<String> knownName(String accessToken) {
        return kept(accessToken).map(Session::name);
    }

    /** The cache goes by the time that passes, tokens go by the clock, which may be set. */
    private void dropWhenExpired(String accessToken) {
        kept(accessToken)
                .filter(session -> !session.expiry().isAfter(clock.instant()))
                .ifPresent(session -> open.synchronous().asMap().remove(accessToken, session));
    }

    private Optional<Session> kept(String accessToken) {
        CompletableFuture<Session> session = open.getIfPresent(accessToken);
        return session == null || !session.isDone() || session.isCompletedExceptionally()
                ? Optional.empty()
                : Optional.ofNullable(session.join());
    }

    /** The token is not good any more. */
    public void forget(String accessToken) {
        open.synchronous().invalidate(accessToken);
    }

    /** Null when the token is not good (any more): the cache keeps no nulls. */
    private Session begin(String token) {
        try {
            return readers.stream()
                    .flatMap(reader -> reader.read(token).stream())
                    .findFirst()
                    .map(tokens::internal)
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
