package org.smallvictories.donations;

import java.util.List;

/** What a gift consists of. Kinds are never added up with one another. */
public enum Kind {
    MONEY,
    DEVICES(Unit.PIECE),
    GOODS(Unit.PIECE, Unit.KG),
    TIME(Unit.HOUR, Unit.ROUND);

    private final List<Unit> units;

    Kind(Unit... units) {
        this.units = List.of(units);
    }

    /** The units that this kind is counted in; none for money, which has a currency. */
    public List<Unit> units() {
        return units;
    }
}
