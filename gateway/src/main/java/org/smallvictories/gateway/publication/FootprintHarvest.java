package org.smallvictories.gateway.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.smallvictories.gateway.impact.Emissions;
import org.smallvictories.gateway.proxy.Service;
import org.smallvictories.gateway.report.Report.Unit;

/** Reads what was emitted: gross, with what is still being worked on. */
final class FootprintHarvest {

    private static final String COMPLETED = "COMPLETED";

    private final Emissions emissions;

    FootprintHarvest(Emissions emissions) {
        this.emissions = emissions;
    }

    /** None while no footprint has a result. */
    List<Figure> totals() {
        if (emissions.grossKgCO2e() == null) {
            return List.of();
        }
        List<Behind> behind = emissions.footprints().stream()
                .filter(print -> print.kgCO2e() != null)
                .map(print -> Behind.record(Service.EMISSIONS, "footprint/" + print.id()))
                .toList();
        boolean provisional = emissions.footprints().stream().anyMatch(FootprintHarvest::isProvisional);
        return List.of(gross(
                new FigureMaker("gross", null, emissions.illustrative(), provisional, behind),
                emissions.grossKgCO2e(),
                emissions.uncertainty()));
    }

    List<Victory> victories() {
        return emissions.footprints().stream()
                .map(print -> print.kgCO2e() == null ? assessment(print) : footprint(print))
                .toList();
    }

    private static Victory assessment(Emissions.Footprint print) {
        return new Victory(
                id(print),
                Pillar.PLANET,
                Victory.Kind.ASSESSMENT,
                print.name(),
                Teller.inAll(teller -> teller.assessment(print.name(), print.purpose(), print.dueOn())),
                due(print));
    }

    private static Victory footprint(Emissions.Footprint print) {
        Figure gross = gross(of(print, print.name()), print.kgCO2e(), print.uncertainty());
        List<Figure> shares = shares(print);
        Optional<Figure> largest = shares.stream().max(Comparator.comparing(Figure::value));
        List<Figure> figures = new ArrayList<>();
        figures.add(gross);
        figures.addAll(shares);
        figures.addAll(due(print));
        return new Victory(
                id(print),
                Pillar.PLANET,
                Victory.Kind.FOOTPRINT,
                print.name(),
                Teller.inAll(teller -> teller.footprint(print.name(), print.purpose(), gross, largest)),
                figures);
    }

    private static List<Figure> due(Emissions.Footprint print) {
        return isProvisional(print) && print.dueOn() != null
                ? List.of(of(print, print.name()).day("-due", Measure.DUE, print.dueOn()))
                : List.of();
    }

    private static List<Figure> shares(Emissions.Footprint print) {
        return print.groups().stream()
                .filter(group -> group.sharePercent() != null)
                .map(group -> of(print, group.group())
                        .number(
                                "-" + FigureMaker.slug(group.group()),
                                Measure.SHARE,
                                group.sharePercent(),
                                Unit.PERCENT))
                .toList();
    }

    private static Figure gross(FigureMaker of, BigDecimal kilograms, Emissions.Uncertainty spread) {
        return of.between(
                of.of() == null ? "" : "-gross",
                Measure.GROSS,
                kilograms,
                Unit.KG_CO2E,
                spread == null ? null : spread.lowKgCO2e(),
                spread == null ? null : spread.highKgCO2e());
    }

    private static FigureMaker of(Emissions.Footprint print, String name) {
        return new FigureMaker(
                id(print),
                name,
                print.illustrative(),
                isProvisional(print),
                List.of(Behind.record(Service.EMISSIONS, "footprint/" + print.id())));
    }

    private static String id(Emissions.Footprint print) {
        return "footprint-" + print.id();
    }

    private static boolean isProvisional(Emissions.Footprint print) {
        return !COMPLETED.equals(print.status());
    }
}
