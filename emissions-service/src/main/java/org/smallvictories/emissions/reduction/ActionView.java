package org.smallvictories.emissions.reduction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.GhgCategory;
import org.smallvictories.kit.journal.Personal;

/**
 * An action as it is read.
 *
 * @param measuredKg what was measured in all years together; {@code null} while nothing was
 * @param illustrative whether the action or any measurement that counts is
 * @param measurements by year, voided ones included
 */
public record ActionView(
        UUID id,
        String name,
        String description,
        UUID footprint,
        int scope,
        Integer category,
        String categoryName,
        ActionStatus status,
        LocalDate startsOn,
        LocalDate startedOn,
        LocalDate endedOn,
        BigDecimal expectedKgPerYear,
        BigDecimal measuredKg,
        boolean illustrative,
        List<MeasurementView> measurements,
        Instant recordedAt,
        Personal recordedBy,
        Instant voidedAt,
        Personal voidedBy,
        String voidReason) {

    static ActionView of(Action action) {
        return all(List.of(action)).get(0);
    }

    static List<ActionView> all(Collection<Action> actions) {
        Map<UUID, List<Measurement>> measured =
                Measurement.of(actions.stream().map(action -> action.id).toList()).stream()
                        .collect(Collectors.groupingBy(measurement -> measurement.action));
        return actions.stream()
                .map(action -> of(action, measured.getOrDefault(action.id, List.of())))
                .toList();
    }

    private static ActionView of(Action action, List<Measurement> measured) {
        List<Measurement> counted =
                measured.stream().filter(one -> one.voiding == null).toList();
        return new ActionView(
                action.id,
                action.name,
                action.description,
                action.footprint,
                action.scope,
                action.category,
                new GhgCategory(action.scope, action.category).title(),
                action.status(),
                action.startsOn,
                action.startedOn,
                action.endedOn,
                action.expectedKgPerYear,
                counted.stream()
                        .map(one -> one.kg)
                        .reduce(BigDecimal::add)
                        .map(Decimals::plain)
                        .orElse(null),
                action.illustrative || counted.stream().anyMatch(one -> one.illustrative),
                measured.stream().map(MeasurementView::of).toList(),
                action.recordedAt,
                Personal.of(action.recordedBy),
                action.voiding == null ? null : action.voiding.voidedAt(),
                action.voiding == null ? null : Personal.of(action.voiding.voidedBy()),
                action.voiding == null ? null : action.voiding.voidReason());
    }
}
