package org.smallvictories.emissions.compensation.provider;

import java.util.Optional;
import java.util.UUID;

/**
 * Sells compensation: makes quotes and carries orders out. Each call may fail in two ways, {@link ProviderRefusal} and
 * {@link ProviderSilence}, and may be made again: an order is known by its id, and asking for it twice buys it once.
 */
public interface CompensationProvider {

    ProviderQuote quote(QuoteRequest request);

    /** Orders and pays. */
    OrderReport order(OrderRequest request);

    /** Where an order stands; empty when the provider has never heard of it. */
    Optional<OrderReport> status(UUID order);
}
