package org.smallvictories.emissions.compensation;

/** What became of a provider's message. */
public record WebhookOutcome(Outcome outcome) {

    public enum Outcome {
        TAKEN,
        /** It was taken before. */
        DUPLICATE,
        /** It is about nothing that is of interest here. */
        IGNORED
    }
}
