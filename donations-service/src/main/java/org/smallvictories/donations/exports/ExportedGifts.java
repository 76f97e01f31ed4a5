package org.smallvictories.donations.exports;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.gift.GiftSelection;

/**
 * Gifts as of a moment, with what they are worth as of that moment, as the rows that all exports read.
 *
 * @param condition on rows of {@code gift}
 * @param values of the named parameters in it, and of {@code asOf}
 */
record ExportedGifts(String condition, Map<String, Object> values) {

    static final String STATE =
            "CASE WHEN gift.accepted_at <= :asOf THEN 'ACCEPTED' WHEN gift.delivered_at <= :asOf THEN 'DELIVERED'"
                    + " ELSE 'PLEDGED' END";

    private static final String FROM =
            """
             FROM gift
            LEFT JOIN conversion AS money ON money.entry = gift.id AND money.recorded_at <= :asOf
            LEFT JOIN (%1$s) AS cost ON cost.gift = gift.id AND cost.basis = 'COST'
            LEFT JOIN (%1$s) AS market ON market.gift = gift.id AND market.basis = 'MARKET'
            LEFT JOIN (%1$s) AS social ON social.gift = gift.id AND social.basis = 'SOCIAL'
            WHERE """
                    .formatted(
                            """
                            SELECT gift, basis, amount, valuation.currency, valuation.recorded_at,
                                   CASE valuation.currency WHEN 'EUR' THEN amount ELSE euros END AS euros
                            FROM valuation LEFT JOIN conversion
                            ON conversion.entry = valuation.id AND conversion.recorded_at <= :asOf
                            WHERE valuation.recorded_at <= :asOf
                            AND (valuation.voided_at IS NULL OR valuation.voided_at > :asOf)""");

    static ExportedGifts of(GiftSelection selection, Instant asOf) {
        Map<String, Object> values = new TreeMap<>(selection.values());
        values.put("asOf", new Horizon(asOf).moment());
        return new ExportedGifts(selection.condition(), values);
    }

    /** Those of them that fulfil a further condition. */
    ExportedGifts and(String further) {
        return new ExportedGifts(condition + " AND " + further, values);
    }

    /** Oldest entry first. */
    String select(String what) {
        return from(what) + " ORDER BY gift.id";
    }

    /** Without an order, for sums; the values stand in it, because COPY takes no parameters. */
    String from(String what) {
        return Literals.in("SELECT " + what + FROM + " " + condition, values);
    }
}
