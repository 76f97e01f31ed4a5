package org.smallvictories.emissions.footprint;

import java.time.Instant;

/** What another feature demands of a footprint before it may be completed. */
public interface CompletionRule {

    /** 409 naming what is lacking. */
    void requireMet(Footprint footprint, Instant now);
}
