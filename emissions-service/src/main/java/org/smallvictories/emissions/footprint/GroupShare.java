package org.smallvictories.emissions.footprint;

import java.math.BigDecimal;
import org.smallvictories.emissions.uncertainty.Uncertainty;

/**
 * What a group of activities adds to a footprint.
 *
 * @param sharePercent two decimals; the shares of all groups add up to exactly 100; {@code null} where the whole is zero
 */
public record GroupShare(String group, BigDecimal kgCO2e, Uncertainty uncertainty, BigDecimal sharePercent) {}
