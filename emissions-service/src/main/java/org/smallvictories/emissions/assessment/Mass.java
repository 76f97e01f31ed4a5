package org.smallvictories.emissions.assessment;

import java.math.BigDecimal;
import org.smallvictories.emissions.uncertainty.Uncertainty;

/**
 * What a part of a footprint comes to.
 *
 * @param sharePercent two decimals; the shares of all parts add up to exactly 100; {@code null} where the whole is zero
 */
public record Mass(BigDecimal kgCO2e, Uncertainty uncertainty, BigDecimal sharePercent) {}
