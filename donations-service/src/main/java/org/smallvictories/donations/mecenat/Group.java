package org.smallvictories.donations.mecenat;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;

/**
 * Gifts delivered in a fiscal year that were judged alike.
 *
 * @param euros of those that are valued and converted; null when none is
 * @param notAccepted gifts in kind
 * @param salesTied funded by a campaign
 * @param stated of which the partner says whether it gave something in return
 * @param benefited of which the partner says that it gave something in return
 * @param benefitsNotValued of these, without a value of it
 * @param benefitsValue in EUR, of what was given in return; null when no partner says
 */
record Group(
        Qualification qualification,
        boolean aidsPeopleInDifficulty,
        long gifts,
        BigDecimal euros,
        long notValued,
        long notConverted,
        long notAccepted,
        long salesTied,
        BigDecimal salesTiedEuros,
        boolean illustrative,
        long stated,
        long benefited,
        long benefitsNotValued,
        BigDecimal benefitsValue) {

    static Group of(Tuple row) {
        return new Group(
                Qualification.valueOf(row.get("qualification", String.class)),
                row.get("aids", Boolean.class),
                row.get("gifts", Long.class),
                row.get("euros", BigDecimal.class),
                row.get("not_valued", Long.class),
                row.get("not_converted", Long.class),
                row.get("not_accepted", Long.class),
                row.get("sales_tied", Long.class),
                row.get("sales_tied_euros", BigDecimal.class),
                row.get("illustrative", Boolean.class),
                row.get("stated", Long.class),
                row.get("benefited", Long.class),
                row.get("benefits_not_valued", Long.class),
                row.get("benefits_value", BigDecimal.class));
    }
}
