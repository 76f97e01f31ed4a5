package org.smallvictories.emissions.event;

import java.math.BigDecimal;
import org.smallvictories.emissions.Decimals;

/** A product that is worked out exactly and told at the same time: {@code 50000 GB × 0.055 kWh/GB = 2750 kWh}. */
record Derivation(BigDecimal value, String text) {

    static Derivation of(BigDecimal value, String unit) {
        return new Derivation(value, amount(value, unit));
    }

    Derivation times(BigDecimal factor, String unit) {
        return timesTold(factor, amount(factor, unit));
    }

    Derivation timesTold(BigDecimal factor, String told) {
        return new Derivation(value.multiply(factor), text + " × " + told);
    }

    /** A share of 1 changes nothing and is not told. */
    Derivation share(BigDecimal share, String of) {
        return share == null || share.compareTo(BigDecimal.ONE) == 0 ? this : times(share, of);
    }

    String in(String unit) {
        String result = amount(Decimals.plain(value), unit);
        return text.equals(result) ? text : text + " = " + result;
    }

    private static String amount(BigDecimal value, String unit) {
        return value.toPlainString() + " " + unit;
    }
}
