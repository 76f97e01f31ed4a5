package org.smallvictories.emissions.compensation.provider;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What is ordered.
 *
 * @param id of the compensation; the provider's idempotency key
 * @param quote reference of the provider's quote
 * @param kind CREDITS or CONTRIBUTION
 * @param kg of CO2e
 * @param cost to be paid, in a currency of ISO 4217
 * @param beneficiary in whose name credits are to be retired
 */
public record OrderRequest(
        UUID id, String quote, String kind, BigDecimal kg, BigDecimal cost, String currency, String beneficiary) {}
