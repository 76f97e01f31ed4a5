package org.smallvictories.emissions.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.footprint.Scope2Method;
import org.smallvictories.emissions.footprint.Subtotal;

/**
 * Scope 2 by both methods of the GHG Protocol's Scope 2 Guidance (2015), which are two results and never added.
 *
 * @param headline the method by which scope 2 counts in all other figures
 * @param locationBasedKgCO2e scope 2 by the average of the grid; {@code null} when nothing is known of it
 * @param marketBasedKgCO2e scope 2 by contracts; {@code null} when nothing is known of it
 * @param totalMarketBasedKgCO2e the whole footprint with scope 2 market-based
 * @param linesOnGridAverage activities in the market-based result that have no factor of a contract: for these the grid's
 *     average stands in, the last resort of the Guidance
 */
public record BoughtEnergy(
        Scope2Method headline,
        BigDecimal locationBasedKgCO2e,
        BigDecimal marketBasedKgCO2e,
        BigDecimal totalMarketBasedKgCO2e,
        long linesOnGridAverage) {

    static BoughtEnergy of(List<Subtotal> subtotals) {
        List<Subtotal> scope2 = subtotals.stream()
                .filter(subtotal -> subtotal.category().scope() == 2)
                .toList();
        return new BoughtEnergy(
                Scope2Method.LOCATION_BASED,
                sum(scope2, Subtotal::kgCO2e),
                sum(scope2, Subtotal::marketKgCO2e),
                sum(subtotals, Subtotal::marketKgCO2e),
                scope2.stream().mapToLong(Subtotal::linesOnGridAverage).sum());
    }

    private static BigDecimal sum(List<Subtotal> subtotals, Function<Subtotal, BigDecimal> mass) {
        return subtotals.stream()
                .map(mass)
                .reduce(BigDecimal::add)
                .map(Decimals::plain)
                .orElse(null);
    }
}
