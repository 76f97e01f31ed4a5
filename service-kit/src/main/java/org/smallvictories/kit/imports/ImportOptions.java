package org.smallvictories.kit.imports;

import java.math.BigDecimal;
import java.util.Map;
import org.smallvictories.kit.tabular.DateStyle;
import org.smallvictories.kit.tabular.DecimalStyle;
import org.smallvictories.kit.tabular.Mapping;
import org.smallvictories.kit.tabular.Style;

/**
 * How a file is to be read and what is declared about it.
 *
 * @param sheet of a workbook; null when it has one
 * @param declaredRows null when not declared
 * @param declaredTotals by measure; empty when not declared
 */
public record ImportOptions(
        boolean dryRun,
        Mode mode,
        DecimalStyle decimals,
        DateStyle dates,
        String sheet,
        Integer declaredRows,
        Map<String, BigDecimal> declaredTotals,
        Mapping mapping) {

    Style style() {
        return new Style(decimals, dates);
    }

    /** Whether a file means the same when it is read in the other way. */
    boolean readsLike(ImportOptions other) {
        return decimals == other.decimals
                && dates == other.dates
                && mapping.equals(other.mapping)
                && java.util.Objects.equals(sheet, other.sheet);
    }
}
