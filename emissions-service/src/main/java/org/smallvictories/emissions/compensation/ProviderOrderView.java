package org.smallvictories.emissions.compensation;

import java.time.Instant;
import java.util.UUID;

/**
 * How an order goes at its provider. What came of it is told by the compensation.
 *
 * @param attempts how often the provider was asked
 * @param nextAttemptAt when it will be asked again; {@code null} once it is done
 * @param giveUpAt after that, an order without an end has failed
 * @param reference the provider's own
 * @param lastError why the last attempt that failed did
 */
public record ProviderOrderView(
        UUID compensation,
        String provider,
        Instant placedAt,
        int attempts,
        Instant nextAttemptAt,
        Instant giveUpAt,
        String reference,
        String lastError,
        Instant lastErrorAt,
        Instant doneAt) {

    static ProviderOrderView of(ProviderOrder order) {
        return new ProviderOrderView(
                order.id,
                order.provider,
                order.placedAt,
                order.attempts,
                order.doneAt == null ? order.nextAttemptAt : null,
                order.giveUpAt,
                order.reference,
                order.lastError,
                order.lastErrorAt,
                order.doneAt);
    }
}
