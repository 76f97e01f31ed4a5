package org.smallvictories.emissions.compensation;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.kit.problem.Problem;

/**
 * An order that a provider is to carry out, written in the transaction in which it is placed and driven until it is done. It
 * is no record of the ledger: what came of the order is told by its compensation.
 */
@Entity
@DynamicUpdate // The service's role may not write what was ordered.
public class ProviderOrder extends PanacheEntityBase {

    private static final int LONGEST_ERROR = 500;

    @Id
    @Column(name = "compensation")
    UUID id;

    String provider;
    Instant placedAt;
    Instant giveUpAt;
    int attempts;
    Instant nextAttemptAt;
    String reference;
    String lastError;
    Instant lastErrorAt;
    Instant doneAt;

    protected ProviderOrder() {}

    ProviderOrder(UUID compensation, String provider, Instant now, Instant giveUpAt) {
        this.id = compensation;
        this.provider = provider;
        this.placedAt = now;
        this.giveUpAt = giveUpAt;
        this.nextAttemptAt = now;
    }

    /** Takes it for one attempt: until then nobody else takes it, and then anybody may, should this one never come back. */
    void take(Instant until) {
        attempts++;
        nextAttemptAt = until;
    }

    /** Before anything was asked of the provider; 409 afterwards. */
    void withdraw(Instant now) {
        if (attempts > 0) {
            throw Problem.conflict("It cannot be cancelled: '" + provider + "' may be carrying it out already.");
        }
        doneAt = now;
    }

    void failed(String error, Instant now) {
        lastError = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        lastErrorAt = now;
    }

    void told(String reference) {
        if (reference != null) {
            this.reference = reference;
        }
    }

    void tryAgain(Instant next) {
        nextAttemptAt = next;
    }

    void done(Instant now) {
        if (doneAt == null) {
            doneAt = now;
        }
    }

    static ProviderOrder forChange(UUID id) {
        return ProviderOrder.<ProviderOrder>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("order at a provider", id));
    }

    static Optional<ProviderOrder> find(UUID id) {
        return findByIdOptional(id);
    }

    /** One that is due, held until the transaction ends; those that others hold are passed over. */
    static Optional<ProviderOrder> due(Instant now) {
        List<ProviderOrder> due = Panache.getEntityManager()
                .createNativeQuery(
                        """
                        SELECT * FROM provider_order WHERE done_at IS NULL AND next_attempt_at <= :now
                        ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED""",
                        ProviderOrder.class)
                .setParameter("now", now)
                .getResultList();
        return due.stream().findFirst();
    }
}
