package org.smallvictories.emissions.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * What became of lines with the same meaning.
 *
 * @param from {@code null} when they are new
 * @param to {@code null} when they are gone
 */
public record LineChange(String group, String description, Side from, Side to, @JsonUnwrapped Effects effects) {

    static LineChange of(List<Item> from, List<Item> to) {
        Item example = to.isEmpty() ? from.get(0) : to.get(0);
        Side before = from.isEmpty() ? null : Side.of(from);
        Side after = to.isEmpty() ? null : Side.of(to);
        return new LineChange(example.group(), example.description(), before, after, effects(before, after));
    }

    private static Effects effects(Side from, Side to) {
        if (from == null) {
            return Effects.ofNew(to.kgCO2e());
        }
        if (to == null) {
            return Effects.ofDropped(from.kgCO2e());
        }
        return Effects.of(from.quantity(), from.kgCO2e(), to.quantity(), to.kgCO2e());
    }
}
