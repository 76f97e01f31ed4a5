package org.smallvictories.emissions.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.smallvictories.emissions.GhgCategory;
import org.smallvictories.emissions.factor.Factor;
import org.smallvictories.emissions.factor.FactorView;
import org.smallvictories.emissions.footprint.ActivityView;
import org.smallvictories.emissions.footprint.CountedLine;
import org.smallvictories.emissions.footprint.DerivedActivity;
import org.smallvictories.emissions.footprint.NewActivity;
import org.smallvictories.emissions.footprint.VisitorDevices;
import org.smallvictories.emissions.uncertainty.QualityScores;
import org.smallvictories.kit.problem.Problem;

/** Works out how a footprint might have been. Nothing is saved, whatever fits or not. */
final class Hypothesis {

    private final WhatIf given;
    private final Changes changes;
    private final Set<UUID> recalculated = new HashSet<>();
    private VisitorDevices visitorDevices;

    /** 422 when nothing is given, something twice, or a factor is not known. */
    Hypothesis(WhatIf given) {
        if (given.isEmpty()) {
            throw Problem.invalid("changes", "give at least one of factors, changes, calculations and additions");
        }
        this.given = given;
        this.changes = new Changes(given);
        for (int i = 0; i < given.calculations().size(); i++) {
            if (!recalculated.add(given.calculations().get(i).calculation())) {
                throw Problem.invalid("calculations[" + i + "].calculation", "is changed twice");
            }
        }
    }

    /** 422 when a change is of none of these lines, units do not fit, or visitors' devices would count twice. */
    List<Item> of(List<CountedLine> lines) {
        List<CountedLine> kept = lines.stream()
                .filter(line -> !recalculated.contains(line.activity().calculation()))
                .toList();
        List<Item> items = new ArrayList<>(changes.of(kept));
        remember(kept.stream().map(line -> line.activity().visitorDevices()));
        for (int i = 0; i < given.calculations().size(); i++) {
            items.addAll(recalculated(lines, i));
        }
        for (int i = 0; i < given.additions().size(); i++) {
            items.add(addition(i));
        }
        return items;
    }

    private List<Item> recalculated(List<CountedLine> lines, int index) {
        OtherInputs other = given.calculations().get(index);
        String field = "calculations[" + index + "]";
        List<ActivityView> recorded = lines.stream()
                .map(CountedLine::activity)
                .filter(line -> other.calculation().equals(line.calculation()))
                .toList();
        if (recorded.isEmpty()) {
            throw Problem.invalid(field + ".calculation", "is no calculation that counts in this footprint");
        }
        List<DerivedActivity> derived = other.derive(visitorDevices, field + ".inputs");
        remember(derived.stream().map(DerivedActivity::visitorDevices));
        return OtherInputs.beside(recorded, derived);
    }

    private Item addition(int index) {
        NewActivity added = given.additions().get(index);
        String field = "additions[" + index + "]";
        GhgCategory.of(added.scope(), added.category(), field + ".category");
        Factor factor = Factor.named(added.factor(), added.factorVersion(), field + ".factor");
        VisitorDevices way = VisitorDevices.in(factor);
        remember(Stream.of(way).filter(Objects::nonNull));
        if (way != null) {
            way.requireOnlyWay(visitorDevices, field + ".factor");
        }
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

    /** The first way that is told; another beside it is refused. */
    private void remember(Stream<VisitorDevices> ways) {
        if (visitorDevices == null) {
            visitorDevices = ways.filter(Objects::nonNull).findFirst().orElse(null);
        }
    }
}
