package org.smallvictories.gateway.signin;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.smallvictories.gateway.provider.CodeFlow;

/** Somebody who is signed in with a browser. */
@Entity
class BrowserSession extends PanacheEntityBase {

    @Id
    String secretHash;

    String username;
    Instant startedAt;
    Instant expiresAt;
    String provider;

    @JdbcTypeCode(SqlTypes.ARRAY)
    Set<String> roles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    Set<String> partners;

    String idToken;

    protected BrowserSession() {}

    BrowserSession(Secret secret, String username, Instant at, Duration lifetime) {
        secretHash = secret.hash();
        this.username = username;
        startedAt = at;
        expiresAt = at.plus(lifetime);
    }

    /** What the provider says is kept as long as the session lasts: it is not asked again. */
    BrowserSession(Secret secret, CodeFlow.Arrival arrival, String provider, Instant at, Duration lifetime) {
        this(secret, arrival.who().name(), at, lifetime);
        this.provider = provider;
        roles = arrival.who().roles();
        partners = arrival.who().partners();
        idToken = arrival.idToken();
    }

    static Optional<BrowserSession> of(Secret secret, Instant at) {
        return BrowserSession.<BrowserSession>findByIdOptional(secret.hash())
                .filter(session -> session.expiresAt.isAfter(at));
    }

    Duration remaining(Instant at) {
        return Duration.between(at, expiresAt);
    }

    static void deleteExpired(Instant at) {
        delete("expiresAt < ?1", at);
    }
}
