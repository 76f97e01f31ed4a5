package org.smallvictories.donations.campaign;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;

/**
 * What went into and out of a campaign's account in one currency and a period.
 *
 * @param units of sales, refunded ones included
 * @param owed for units that were not refunded
 * @param pledged by gifts of money that are not paid yet
 * @param openBefore what was owed and not paid when the period began
 * @param invented whether a gift in it is
 */
record Flow(
        String campaign,
        String currency,
        long sales,
        long units,
        long refunded,
        BigDecimal owed,
        BigDecimal pledged,
        BigDecimal paid,
        BigDecimal openBefore,
        boolean invented) {

    static Flow of(Tuple row) {
        return new Flow(
                row.get("campaign", String.class),
                row.get("currency", String.class),
                row.get("sales", BigDecimal.class).longValueExact(),
                row.get("units", BigDecimal.class).longValueExact(),
                row.get("refunded", BigDecimal.class).longValueExact(),
                row.get("owed", BigDecimal.class),
                row.get("pledged", BigDecimal.class),
                row.get("paid", BigDecimal.class),
                row.get("open_before", BigDecimal.class),
                row.get("invented", Boolean.class));
    }

    static Flow none(String campaign, String currency) {
        BigDecimal nothing = BigDecimal.ZERO;
        return new Flow(campaign, currency, 0, 0, 0, nothing, nothing, nothing, nothing, false);
    }

    long sold() {
        return units - refunded;
    }

    BigDecimal open() {
        return openBefore.add(owed).subtract(paid);
    }

    boolean isSilent() {
        return sales == 0 && pledged.signum() == 0 && paid.signum() == 0 && openBefore.signum() == 0;
    }
}
