package org.smallvictories.kit.imports;

import java.math.BigDecimal;

/** An amount in a measure: a currency such as EUR, a unit such as KG. There must be few measures, however many rows. */
public record Measured(String measure, BigDecimal amount) {}
