package org.smallvictories.donations.valuation;

/** What a valuation measures. Valuations on different bases stand side by side and are never added up. */
public enum Basis {
    /**
     * What the gift cost us: net book value, or stock net of impairment, plus attributable transport. The basis of French tax
     * law (BOI-BIC-RICI-20-30-10-20) and of B4SI.
     */
    COST,
    /** What it could be sold for; for information. */
    MARKET,
    /** What it is worth to those who receive it, or to society. */
    SOCIAL
}
