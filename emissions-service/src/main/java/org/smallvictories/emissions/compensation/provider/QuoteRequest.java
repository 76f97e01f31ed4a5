package org.smallvictories.emissions.compensation.provider;

import java.math.BigDecimal;

/**
 * What a quote is asked for.
 *
 * @param kind CREDITS or CONTRIBUTION
 * @param project slug of the project, as the suite knows it
 * @param kg of CO2e
 */
public record QuoteRequest(String kind, String project, BigDecimal kg) {}
