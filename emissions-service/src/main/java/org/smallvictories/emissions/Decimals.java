package org.smallvictories.emissions;

import java.math.BigDecimal;

/** How exact decimals are kept and shown: without trailing zeros, never in powers of ten. */
public final class Decimals {

    private Decimals() {}

    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
