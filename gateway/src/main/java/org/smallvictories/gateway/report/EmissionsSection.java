package org.smallvictories.gateway.report;

import java.util.ArrayList;
import java.util.List;
import org.smallvictories.gateway.impact.Emissions;
import org.smallvictories.gateway.impact.Emissions.Footprint;
import org.smallvictories.gateway.impact.Emissions.Group;
import org.smallvictories.gateway.impact.Emissions.Uncertainty;
import org.smallvictories.gateway.impact.Impact;
import org.smallvictories.gateway.report.Report.Day;
import org.smallvictories.gateway.report.Report.Figure;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Row;
import org.smallvictories.gateway.report.Report.Section;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.gateway.report.Report.Text;
import org.smallvictories.gateway.report.Report.Unit;

/** What was emitted, gross. */
final class EmissionsSection {

    static final String ID = "emissions";

    private static final String COMPANY_YEAR = "COMPANY_YEAR";
    private static final String COMPLETED = "COMPLETED";
    private static final Uncertainty NOT_KNOWN = new Uncertainty(null, null, null);

    private final Telling telling;
    private final EmissionsTexts texts;
    private final Emissions emissions;

    EmissionsSection(Telling telling) {
        this.telling = telling;
        this.texts = telling.words(EmissionsTexts.class);
        this.emissions = telling.facts().impact().emissions();
    }

    Section tell() {
        return telling.missing(ID, texts.name())
                .orElseGet(() -> new Section(
                        ID,
                        texts.name(),
                        headline(),
                        null,
                        figures(),
                        tables(),
                        List.of(texts.method(), texts.intervals())));
    }

    private String headline() {
        if (emissions.grossKgCO2e() == null) {
            return texts.notKnown();
        }
        String gross = telling.wording().quantity(Quantity.mass(emissions.grossKgCO2e()));
        return telling.wording()
                .headline(unfinished().isEmpty() ? texts.emitted(gross) : texts.soFar(gross), emissions.illustrative());
    }

    private List<Footprint> unfinished() {
        return emissions.footprints().stream()
                .filter(print -> COMPANY_YEAR.equals(print.kind()) && !COMPLETED.equals(print.status()))
                .toList();
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        Uncertainty interval = known(emissions.uncertainty());
        figures.add(Figure.of("gross", texts.gross(), Quantity.mass(emissions.grossKgCO2e()))
                .before(telling.before(Impact::emissions, Emissions::grossKgCO2e, Unit.KG_CO2E))
                .between(interval.lowKgCO2e(), interval.highKgCO2e())
                .illustrative(emissions.illustrative())
                .note(texts.grossNote())
                .opens(emissions.footprints().isEmpty() ? null : "#footprints"));
        unfinished().forEach(print -> figures.add(assessment(print)));
        return figures;
    }

    private Figure assessment(Footprint print) {
        String status = texts.status(print.status());
        return Figure.of("assessment-" + print.id(), print.name(), Quantity.mass(print.kgCO2e()))
                .illustrative(print.illustrative())
                .note(capital(
                        print.dueOn() == null
                                ? texts.assessmentNoteUndated(status)
                                : texts.assessmentNote(status, telling.formats().date(print.dueOn()))))
                .opens(Links.footprint(print.id()));
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        if (!emissions.footprints().isEmpty()) {
            tables.add(footprints());
        }
        emissions.footprints().stream()
                .filter(print -> !print.groups().isEmpty())
                .forEach(print -> tables.add(hotSpots(print)));
        return tables;
    }

    private Table footprints() {
        return new Table(
                "footprints",
                texts.footprints(emissions.footprints().size()),
                texts.footprintsOf(telling.year()),
                List.of(
                        texts.footprint(),
                        texts.what(),
                        texts.state(),
                        texts.due(),
                        texts.mass(),
                        texts.low(),
                        texts.high()),
                emissions.footprints().stream().map(this::footprint).toList(),
                null);
    }

    private Row footprint(Footprint print) {
        Uncertainty interval = known(print.uncertainty());
        return Row.of(
                print.illustrative(),
                new Text(print.name(), Links.footprint(print.id())),
                Text.of(texts.kind(print.kind())),
                Text.of(texts.status(print.status())),
                print.dueOn() == null ? Text.of("") : new Day(print.dueOn()),
                Quantity.mass(print.kgCO2e()),
                Quantity.mass(interval.lowKgCO2e()),
                Quantity.mass(interval.highKgCO2e()));
    }

    private Table hotSpots(Footprint print) {
        Group heaviest = print.groups().get(0);
        String title = heaviest.sharePercent() == null
                ? print.name()
                : texts.hotSpot(group(heaviest), telling.formats().percent(heaviest.sharePercent()), print.name());
        return new Table(
                "hot-spots-" + print.id(),
                telling.wording().headline(title, print.illustrative()),
                texts.hotSpotsOf(print.name()),
                List.of(texts.cause(), texts.share(), texts.mass(), texts.low(), texts.high()),
                print.groups().stream().map(of -> hotSpot(of, print)).toList(),
                1);
    }

    private Row hotSpot(Group of, Footprint print) {
        Uncertainty interval = known(of.uncertainty());
        return Row.of(
                print.illustrative(),
                new Text(group(of), Links.footprint(print.id())),
                Quantity.percent(of.sharePercent()),
                Quantity.mass(of.kgCO2e()),
                Quantity.mass(interval.lowKgCO2e()),
                Quantity.mass(interval.highKgCO2e()));
    }

    private String group(Group of) {
        return texts.group(of.group());
    }

    private static Uncertainty known(Uncertainty uncertainty) {
        return uncertainty == null ? NOT_KNOWN : uncertainty;
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
    }
}
