package org.smallvictories.donations.mecenat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Lots that were used in order, as far as there was room. Nothing is lost: used, expired and carried together are the
 * lots that were there.
 *
 * @param used the parts that found room
 * @param expired what found none and can be used in no later year
 * @param carried what is left for later years
 */
record Draw(List<Lot> used, List<Lot> expired, List<Lot> carried) {

    static Draw from(List<Lot> lots, BigDecimal room, Predicate<Lot> lastsNoLonger) {
        List<Lot> used = new ArrayList<>();
        List<Lot> expired = new ArrayList<>();
        List<Lot> carried = new ArrayList<>();
        for (Lot lot : lots) {
            BigDecimal part = lot.amount().min(room);
            room = room.subtract(part);
            used.add(lot.of(part));
            (lastsNoLonger.test(lot) ? expired : carried)
                    .add(lot.of(lot.amount().subtract(part)));
        }
        return new Draw(something(used), something(expired), something(carried));
    }

    private static List<Lot> something(List<Lot> lots) {
        return lots.stream().filter(Lot::isSomething).toList();
    }
}
