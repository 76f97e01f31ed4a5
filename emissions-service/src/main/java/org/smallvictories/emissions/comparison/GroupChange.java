package org.smallvictories.emissions.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.smallvictories.emissions.Decimals;

/**
 * What became of a group.
 *
 * @param fromKgCO2e zero when the group is new
 * @param toKgCO2e zero when it is gone
 */
public record GroupChange(String group, BigDecimal fromKgCO2e, BigDecimal toKgCO2e, @JsonUnwrapped Effects effects) {

    static GroupChange of(String group, List<LineChange> lines) {
        return new GroupChange(
                group,
                sum(lines.stream().map(LineChange::from).toList()),
                sum(lines.stream().map(LineChange::to).toList()),
                lines.stream().map(LineChange::effects).reduce(Effects.NONE, Effects::plus));
    }

    private static BigDecimal sum(List<Side> sides) {
        return Decimals.plain(
                sides.stream().filter(Objects::nonNull).map(Side::kgCO2e).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
