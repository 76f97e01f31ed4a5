package org.smallvictories.emissions.event;

import java.math.BigDecimal;
import java.util.Map;

/** What the parts of traffic come to in grams, at given grids. */
final class Segments {

    static final Map<String, String> METHOD_GRID = Map.of(Traffic.METHOD_GRID, "494");

    private final Traffic traffic;
    private final Map<String, String> gramsPerKilowattHour;

    Segments(Traffic traffic, Map<String, String> gramsPerKilowattHour) {
        this.traffic = traffic;
        this.gramsPerKilowattHour = gramsPerKilowattHour;
    }

    /** Of the parts whose name contains the text. */
    BigDecimal grams(String name) {
        return traffic.parts("traffic").stream()
                .filter(part -> part.name().contains(name))
                .map(this::grams)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal total() {
        return grams("");
    }

    private BigDecimal grams(Part part) {
        return part.quantity()
                .value()
                .multiply(new BigDecimal(gramsPerKilowattHour.get(part.factor().slug())));
    }
}
