package org.smallvictories.emissions.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smallvictories.emissions.GhgCategory;
import org.smallvictories.emissions.factor.Factor;
import org.smallvictories.emissions.factor.FactorView;
import org.smallvictories.emissions.factor.MeasuringUnit;
import org.smallvictories.emissions.footprint.ActivityView;
import org.smallvictories.emissions.footprint.CountedLine;
import org.smallvictories.emissions.footprint.DerivedActivity;
import org.smallvictories.emissions.footprint.NewActivity;
import org.smallvictories.emissions.footprint.VisitorDevices;
import org.smallvictories.emissions.uncertainty.QualityScores;
import org.smallvictories.kit.problem.Problem;

/** Works out how the lines of a footprint might have been. Nothing is saved, whatever fits or not. */
final class Hypothesis {

    /** A factor, and the field of the request that names it. */
    private record Choice(Factor factor, String field) {}

    /** A change, and its field in the request. */
    private record Place(WhatIf.Change change, String field) {}

    private final WhatIf given;
    private final Map<String, Choice> otherFactors = new HashMap<>();
    private final Map<UUID, Place> changes = new HashMap<>();

    /** 422 when nothing is given, something twice, or a factor is not known. */
    Hypothesis(WhatIf given) {
        this.given = given;
        if (given.isEmpty()) {
            throw Problem.invalid("changes", "give at least one of factors, changes, calculations and additions");
        }
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
        Set<UUID> replaced = new HashSet<>();
        for (int i = 0; i < given.calculations().size(); i++) {
            boolean again = !replaced.add(given.calculations().get(i).calculation());
            requireOnce(again ? replaced : null, "calculations[" + i + "].calculation");
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
        Set<UUID> replaced =
                given.calculations().stream().map(OtherInputs::calculation).collect(Collectors.toSet());
        List<CountedLine> kept = lines.stream()
                .filter(line -> !replaced.contains(line.activity().calculation()))
                .toList();
        requireUsed(kept);
        List<Item> items = new ArrayList<>(
                kept.stream().flatMap(line -> changed(line).stream()).toList());
        items.addAll(recalculated(lines, kept));
        for (int i = 0; i < given.additions().size(); i++) {
            items.add(addition(i));
        }
        return items;
    }

    private List<Item> recalculated(List<CountedLine> lines, List<CountedLine> kept) {
        VisitorDevices counted = kept.stream()
                .map(line -> line.activity().visitorDevices())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < given.calculations().size(); i++) {
            OtherInputs other = given.calculations().get(i);
            String field = "calculations[" + i + "]";
            List<ActivityView> recorded = lines.stream()
                    .map(CountedLine::activity)
                    .filter(line -> other.calculation().equals(line.calculation()))
                    .toList();
            if (recorded.isEmpty()) {
                throw Problem.invalid(field + ".calculation", "is no calculation that counts in this footprint");
            }
            List<DerivedActivity> derived = other.derive(counted, field + ".inputs");
            counted = derived.stream()
                    .map(DerivedActivity::visitorDevices)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(counted);
            items.addAll(OtherInputs.beside(recorded, derived));
        }
        return items;
    }

    private void requireUsed(List<CountedLine> lines) {
        List<UUID> ids = lines.stream().map(line -> line.activity().id()).toList();
        changes.values().stream()
                .filter(place -> !ids.contains(place.change.activity()))
                .findFirst()
                .ifPresent(place -> {
                    throw Problem.invalid(place.field + ".activity", "is no line that counts in this footprint");
                });
        List<String> slugs =
                lines.stream().map(line -> line.activity().factor().slug()).toList();
        for (int i = 0; i < given.factors().size(); i++) {
            if (!slugs.contains(given.factors().get(i).from())) {
                throw Problem.invalid("factors[" + i + "].from", "is the factor of no line of this footprint");
            }
        }
    }

    private List<Item> changed(CountedLine line) {
        ActivityView recorded = line.activity();
        Place place = changes.get(recorded.id());
        if (place == null) {
            Choice other = otherFactors.get(recorded.factor().slug());
            return List.of(
                    other == null ? Item.byId(recorded) : item(recorded, other, recorded.quantity(), recorded.unit()));
        }
        WhatIf.Change change = place.change;
        if (change.quantity() != null && change.quantity().signum() == 0) {
            return List.of();
        }
        return List.of(item(
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

    private Item addition(int index) {
        NewActivity added = given.additions().get(index);
        String field = "additions[" + index + "]";
        GhgCategory.of(added.scope(), added.category(), field + ".category");
        Factor factor = Factor.named(added.factor(), added.factorVersion(), field + ".factor");
        return new Item(
                index,
                null,
                added.group(),
                added.description(),
                added.quantity(),
                added.unit(),
                FactorView.of(factor),
                factor.kgCO2e(added.quantity(), added.unit(), field + ".unit"),
                QualityScores.orUnknown(added.quality()).spread().times(factor.spread()));
    }
}
