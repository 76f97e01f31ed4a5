package org.smallvictories.emissions.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.factor.FactorView;

/**
 * What is compared, on one side: lines with the same meaning, taken together.
 *
 * @param activity the line, when it is a single recorded one
 * @param factors that they were computed with
 */
public record Side(
        int lines, UUID activity, BigDecimal quantity, String unit, List<FactorView> factors, BigDecimal kgCO2e) {

    static Side of(List<Item> items) {
        Item first = items.get(0);
        return new Side(
                items.size(),
                items.size() == 1 ? first.activity() : null,
                Decimals.plain(items.stream().map(Item::quantity).reduce(BigDecimal.ZERO, BigDecimal::add)),
                first.unit(),
                items.stream().map(Item::factor).distinct().toList(),
                sum(items));
    }

    static BigDecimal sum(List<Item> items) {
        return Decimals.plain(items.stream().map(Item::kgCO2e).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
