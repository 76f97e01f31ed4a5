package org.smallvictories.emissions.footprint;

/** What a footprint covers. */
public enum FootprintKind {
    /** A year of the whole company. */
    COMPANY_YEAR,
    /** One occasion, such as Black Friday. */
    EVENT
}
