package org.smallvictories.partners.agreement;

/** What an agreement is about. What it means for taxes is decided gift by gift. */
public enum AgreementKind {
    /** We give, and ask for nothing of comparable worth (mécénat). */
    PATRONAGE,
    /** We give, and are advertised in return. */
    SPONSORSHIP,
    /** We act together. */
    COOPERATION,
    /** We pay for what is done for us. */
    SERVICE,
    OTHER
}
