package org.smallvictories.emissions.compensation;

import java.math.BigDecimal;

/** Says what is to be done about an order, or its rest, that was not carried out. */
final class FailedOrder {

    private FailedOrder() {}

    /** When it is known that nothing more is to come. */
    static String remedy(Compensation c) {
        if (c.paidAt == null) {
            return "Nothing was paid for it as far as is known. Ask for a new quote and order that.";
        }
        return "Claim " + money(c) + " back and record it as the refund of this compensation; order anew what is still"
                + " to be compensated.";
    }

    /** When it is not known: the provider may have done it all the same. */
    static String remedyWhereUnclear(Compensation c) {
        return "Ask '" + c.provider + "' what became of order " + c.id
                + ". If it was carried out, the provider's message"
                + " about it still settles this order. If it was paid and not carried out, record the payment, claim "
                + money(c) + " back and record the refund. Order anew only when that is clear.";
    }

    private static String money(Compensation c) {
        BigDecimal filled = Price.of(c.pricePerTonne, c.currency).costOf(c.kg.subtract(c.unfilledKg()));
        return c.cost.subtract(filled) + " " + c.currency;
    }
}
