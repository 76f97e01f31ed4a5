package org.smallvictories.gateway.impact;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * One measure by how far the gifts have come; each gift counts in exactly one of the three.
 *
 * @param delivered for money, paid
 * @param illustrative whether any gift in it is invented, for a demonstration
 */
@TolerantReader
public record Amounts(
        @NotNull BigDecimal pledged,
        @NotNull BigDecimal delivered,
        @NotNull BigDecimal accepted,
        boolean illustrative) {}
