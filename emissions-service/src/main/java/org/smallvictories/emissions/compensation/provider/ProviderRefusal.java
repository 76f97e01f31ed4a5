package org.smallvictories.emissions.compensation.provider;

/** The provider said no: it did nothing, and asking again would not change that. */
public class ProviderRefusal extends RuntimeException {

    public ProviderRefusal(String reason) {
        super(reason);
    }
}
