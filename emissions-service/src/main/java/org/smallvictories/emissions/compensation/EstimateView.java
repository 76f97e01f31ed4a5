package org.smallvictories.emissions.compensation;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What it would cost to compensate a footprint. Nothing is recorded.
 *
 * @param grossKgCO2e what the footprint comes to
 * @param targetKgCO2e the same, or the upper end of its 95 % interval
 * @param kg what would be quoted: the target; for credits rounded up to whole tonnes
 * @param cost kg / 1000 times the price per tonne, rounded half up to the currency's digits
 * @param illustrative whether the footprint is
 * @param parts the cost by groups of the footprint; they make the whole cost, to the cent
 */
public record EstimateView(
        UUID footprint,
        CoverageBasis basis,
        CompensationKind kind,
        BigDecimal grossKgCO2e,
        BigDecimal targetKgCO2e,
        BigDecimal kg,
        BigDecimal tonnes,
        BigDecimal pricePerTonne,
        String currency,
        BigDecimal cost,
        boolean illustrative,
        List<Part> parts) {

    /** @param kgCO2e what the group comes to, by which the cost is parted */
    public record Part(String group, BigDecimal kgCO2e, BigDecimal cost) {}
}
