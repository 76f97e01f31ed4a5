package org.smallvictories.emissions.compensation.provider;

/** There was no answer that says what was done: it may have been done, or not. */
public class ProviderSilence extends RuntimeException {

    public ProviderSilence(String reason) {
        super(reason);
    }
}
