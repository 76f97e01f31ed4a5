package org.smallvictories.gateway.carbon;

import java.time.Instant;
import org.smallvictories.gateway.impact.TolerantReader;

/** How an order goes at its provider, as emissions-service tells it. */
@TolerantReader
record ProviderOrder(
        String provider,
        Instant placedAt,
        int attempts,
        String reference,
        String lastError,
        Instant lastErrorAt,
        Instant doneAt) {}
