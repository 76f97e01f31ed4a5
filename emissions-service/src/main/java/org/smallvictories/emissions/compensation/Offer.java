package org.smallvictories.emissions.compensation;

import java.time.LocalDate;
import org.smallvictories.emissions.compensation.provider.ProviderQuote;
import org.smallvictories.kit.problem.Problem;

/**
 * What is asked for a tonne, and until when.
 *
 * @param validUntil the last day on which it can be ordered; always where there is none
 * @param reference the provider's, where a provider made the offer
 */
record Offer(Price price, LocalDate validUntil, String reference) {

    static Offer of(NewCompensation given) {
        if (given.pricePerTonne() == null) {
            throw Problem.invalid("pricePerTonne", "is needed where no provider makes the quote");
        }
        if (given.currency() == null) {
            throw Problem.invalid("currency", "is needed where no provider makes the quote");
        }
        return new Offer(Price.of(given.pricePerTonne(), given.currency()), given.validUntil(), null);
    }

    static Offer of(ProviderQuote quote) {
        return new Offer(Price.of(quote.pricePerTonne(), quote.currency()), quote.validUntil(), quote.reference());
    }
}
