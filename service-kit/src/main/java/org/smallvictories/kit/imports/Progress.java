package org.smallvictories.kit.imports;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What was counted so far: written by the import, read by the heartbeat. */
final class Progress {

    volatile int percent;
    volatile long read;
    volatile long good;
    volatile long bad;

    /** Good rows that are there already. */
    volatile long known;

    /** Rows whose amount could not be read, so that a total cannot be told. */
    volatile long unmeasured;

    private final Map<String, BigDecimal> totals = new ConcurrentSkipListMap<>();

    void add(Measured measured) {
        totals.merge(measured.measure(), measured.amount(), BigDecimal::add);
    }

    Map<String, BigDecimal> totals() {
        return new TreeMap<>(totals);
    }

    void restart() {
        percent = 0;
        read = 0;
        good = 0;
        bad = 0;
        known = 0;
        unmeasured = 0;
        totals.clear();
    }
}
