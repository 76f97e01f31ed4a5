package org.smallvictories.donations;

/** What goods are, so that their totals tell them apart. */
public enum Category {
    COATS,
    /** Shirts, blouses, pullovers. */
    TOPS,
    TROUSERS,
    /** Dresses and skirts. */
    DRESSES,
    UNDERWEAR,
    SHOES,
    /** Hats, scarves, gloves, bags. */
    ACCESSORIES,
    /** Blankets and sleeping bags. */
    BEDDING,
    /** Clothes that nobody sorted. */
    MIXED_CLOTHES,
    /** What the gift's description says. */
    OTHER
}
