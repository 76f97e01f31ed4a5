package org.smallvictories.gateway.publication;

import java.util.List;
import java.util.stream.Stream;
import org.smallvictories.gateway.impact.Impact;

/** Reads the victories of a year out of its consolidated impact, which must be complete. */
final class Harvest {

    private Harvest() {}

    static Year of(Impact impact) {
        FootprintHarvest footprints = new FootprintHarvest(impact.emissions());
        CompensationHarvest compensation = new CompensationHarvest(impact.compensation(), impact.partnerNames());
        GiftHarvest gifts = new GiftHarvest(impact.giving());
        PromiseHarvest promises = new PromiseHarvest(impact);
        return new Year(
                joined(footprints.totals(), compensation.totals(), gifts.totals(), promises.totals()),
                gifts.devices(),
                joined(
                        footprints.victories(),
                        compensation.victories(),
                        promises.promises(),
                        promises.milestones(),
                        gifts.victories(),
                        promises.communities()));
    }

    @SafeVarargs
    private static <T> List<T> joined(List<T>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }
}
