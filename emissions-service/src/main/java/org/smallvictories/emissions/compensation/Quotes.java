package org.smallvictories.emissions.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.smallvictories.emissions.compensation.provider.CompensationProvider;
import org.smallvictories.emissions.compensation.provider.ProviderQuote;
import org.smallvictories.emissions.compensation.provider.ProviderRefusal;
import org.smallvictories.emissions.compensation.provider.ProviderSilence;
import org.smallvictories.emissions.compensation.provider.Providers;
import org.smallvictories.emissions.compensation.provider.QuoteRequest;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;

/** What a tonne costs: as is given or, where a provider is named, as the provider says. */
@ApplicationScoped
class Quotes {

    private static final Logger LOG = Logger.getLogger(Quotes.class);
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final Providers providers;
    private final Validator validator;

    Quotes(Providers providers, Validator validator) {
        this.providers = providers;
        this.validator = validator;
    }

    /**
     * @throws Problem 422 where what is needed is missing or too much, or the provider says no; 503 when it cannot be asked
     */
    Offer offer(NewCompensation given) {
        if (given.provider() == null) {
            return Offer.of(given);
        }
        requireProvidersTerms(given);
        CompensationProvider provider = providers
                .find(given.provider())
                .orElseThrow(() -> Problem.invalid("provider", "is none of " + providers.names()));
        try {
            ProviderQuote quote = provider.quote(new QuoteRequest(given.kind().name(), given.project(), given.kg()));
            requireAnswer(given, quote);
            return Offer.of(quote);
        } catch (ProviderRefusal refusal) {
            throw Problem.invalid("provider", "makes no such quote: " + refusal.getMessage());
        } catch (ProviderSilence silence) {
            LOG.warnf("No quote of %s: %s", given.provider(), silence.getMessage());
            throw Problem.unavailable("'" + given.provider() + "' makes no quote now; nothing was recorded.", RETRY);
        }
    }

    private static void requireProvidersTerms(NewCompensation given) {
        if (given.pricePerTonne() != null || given.currency() != null || given.validUntil() != null) {
            String field = given.pricePerTonne() != null
                    ? "pricePerTonne"
                    : given.currency() != null ? "currency" : "validUntil";
            throw Problem.invalid(field, "is the provider's to say; leave it out");
        }
        if (given.kind() == CompensationKind.CREDITS && given.beneficiary() == null) {
            throw Problem.invalid("beneficiary", "is needed: the provider retires the credits in somebody's name");
        }
    }

    private void requireAnswer(NewCompensation given, ProviderQuote quote) {
        List<FieldError> errors = validator.validate(quote).stream()
                .map(v -> new FieldError(v.getPropertyPath().toString(), v.getMessage()))
                .toList();
        if (!errors.isEmpty() || quote.kg().compareTo(given.kg()) != 0) {
            throw new ProviderSilence("The quote is not one for " + given.kg() + " kg: " + errors);
        }
    }
}
