package org.smallvictories.donations;

/** What devices, goods and time are counted in. */
public enum Unit {
    PIECE(0),
    KG(3),
    HOUR(2),
    /** An outreach round of volunteers. */
    ROUND(0);

    private final int decimals;

    Unit(int decimals) {
        this.decimals = decimals;
    }

    /** Decimals to which a quantity is kept. */
    public int decimals() {
        return decimals;
    }
}
