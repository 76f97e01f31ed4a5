package org.smallvictories.emissions.comparison;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smallvictories.emissions.factor.Factor;
import org.smallvictories.emissions.factor.FactorView;
import org.smallvictories.emissions.factor.MeasuringUnit;
import org.smallvictories.emissions.footprint.ActivityView;
import org.smallvictories.emissions.footprint.CountedLine;
import org.smallvictories.kit.problem.Problem;

/** Applies the changed factors and single changes of a {@link WhatIf} to recorded lines. */
final class Changes {

    /** A factor, and the field of the request that names it. */
    private record Choice(Factor factor, String field) {}

    /** A change, and its field in the request. */
    private record Place(WhatIf.Change change, String field) {}

    private final WhatIf given;
    private final Map<String, Choice> otherFactors = new HashMap<>();
    private final Map<UUID, Place> changes = new HashMap<>();

    /** 422 when something is changed twice or not at all, or a factor is not known. */
    Changes(WhatIf given) {
        this.given = given;
        for (int i = 0; i < given.factors().size(); i++) {
            WhatIf.OtherFactor other = given.factors().get(i);
            String field = "factors[" + i + "]";
            Choice to = new Choice(Factor.named(other.to(), other.toVersion(), field + ".to"), field + ".to");
            requireOnce(otherFactors.put(other.from(), to), field + ".from");
        }
        for (int i = 0; i < given.changes().size(); i++) {
            Place place = new Place(given.changes().get(i), "changes[" + i + "]");
            requireOnce(changes.put(place.change.activity(), place), place.field + ".activity");
            requireWhole(place);
        }
    }

    private static void requireOnce(Object before, String field) {
        if (before != null) {
            throw Problem.invalid(field, "is changed twice");
        }
    }

    private static void requireWhole(Place place) {
        WhatIf.Change change = place.change;
        if (change.unit() != null && change.quantity() == null) {
            throw Problem.invalid(place.field + ".unit", "is of no use without 'quantity'");
        }
        if (change.quantity() == null && change.factor() == null && change.factorVersion() == null) {
            throw Problem.invalid(place.field, "changes nothing: give a quantity, a factor or a factorVersion");
        }
    }

    /** 422 when a change is of none of these lines, or units do not fit. */
    List<Item> of(List<CountedLine> lines) {
        requireUsed(lines.stream().map(CountedLine::activity).toList());
        return lines.stream().flatMap(line -> changed(line).stream()).toList();
    }

    private void requireUsed(List<ActivityView> lines) {
        Set<UUID> ids = lines.stream().map(ActivityView::id).collect(Collectors.toSet());
        changes.values().stream()
                .filter(place -> !ids.contains(place.change.activity()))
                .findFirst()
                .ifPresent(place -> {
                    throw Problem.invalid(place.field + ".activity", "is no line that counts in this footprint");
                });
        Set<String> slugs = lines.stream().map(line -> line.factor().slug()).collect(Collectors.toSet());
        for (int i = 0; i < given.factors().size(); i++) {
            if (!slugs.contains(given.factors().get(i).from())) {
                throw Problem.invalid("factors[" + i + "].from", "is the factor of no line of this footprint");
            }
        }
    }

    private Optional<Item> changed(CountedLine line) {
        ActivityView recorded = line.activity();
        Place place = changes.get(recorded.id());
        if (place == null) {
            Choice other = otherFactors.get(recorded.factor().slug());
            return Optional.of(
                    other == null ? Item.byId(recorded) : item(recorded, other, recorded.quantity(), recorded.unit()));
        }
        WhatIf.Change change = place.change;
        if (change.quantity() != null && change.quantity().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(item(
                recorded,
                factor(line, place),
                change.quantity() == null ? recorded.quantity() : change.quantity(),
                change.unit() == null ? recorded.unit() : change.unit()));
    }

    private Choice factor(CountedLine line, Place place) {
        WhatIf.Change change = place.change;
        String slug = line.activity().factor().slug();
        if (change.factor() != null || change.factorVersion() != null) {
            String named = change.factor() == null ? slug : change.factor();
            String field = place.field + ".factor";
            return new Choice(Factor.named(named, change.factorVersion(), field), field);
        }
        Choice other = otherFactors.get(slug);
        return other == null ? new Choice(line.factor(), place.field + ".unit") : other;
    }

    /** Beside the recorded line while both can be told in its unit; otherwise something else in its place. */
    private static Item item(ActivityView recorded, Choice choice, BigDecimal quantity, String unit) {
        BigDecimal kg = choice.factor.kgCO2e(quantity, unit, choice.field);
        MeasuringUnit told = MeasuringUnit.of(unit, choice.field);
        MeasuringUnit own = MeasuringUnit.of(recorded.unit(), "unit");
        boolean comparable = told.fits(own);
        return new Item(
                comparable ? recorded.id() : List.of(recorded.id(), unit),
                recorded.id(),
                recorded.group(),
                recorded.description(),
                comparable ? told.convert(quantity, own, choice.field) : quantity,
                comparable ? recorded.unit() : unit,
                FactorView.of(choice.factor),
                kg,
                recorded.quality().spread().times(choice.factor.spread()));
    }
}
