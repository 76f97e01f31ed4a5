package org.smallvictories.gateway.carbon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.smallvictories.gateway.carbon.Footprint.Line;
import org.smallvictories.gateway.entry.Entry;
import org.smallvictories.gateway.entry.Fact;
import org.smallvictories.gateway.impact.Emissions.Uncertainty;
import org.smallvictories.gateway.pages.Formats;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.report.Bundles;
import org.smallvictories.gateway.report.EmissionsTexts;
import org.smallvictories.gateway.report.Report.Day;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.gateway.report.Wording;

/** Tells a footprint with what caused it. */
final class FootprintEntry {

    private static final int MOST_SUBJECTS_OF_LINES = 19;

    private final Footprint print;
    private final Language language;
    private final Formats formats;
    private final Wording wording;
    private final FootprintTexts texts;
    private final EmissionsTexts common;

    FootprintEntry(Footprint print, Language language) {
        this.print = print;
        this.language = language;
        this.formats = Formats.of(language);
        this.wording = Wording.of(language);
        this.texts = Bundles.of(FootprintTexts.class, language);
        this.common = Bundles.of(EmissionsTexts.class, language);
    }

    Entry tell() {
        List<Table> tables = new ArrayList<>();
        if (!print.lines().isEmpty()) {
            FootprintTables of = new FootprintTables(print, language);
            tables.add(of.hotSpots());
            tables.add(of.lines());
            tables.add(of.factors());
        }
        return new Entry(
                texts.footprint(),
                print.name(),
                print.illustrative(),
                print.voidedAt() == null ? null : texts.voided(formats.moment(print.voidedAt()), print.voidReason()),
                facts(),
                tables,
                List.of(common.method(), common.intervals()),
                print.to().getYear(),
                language);
    }

    /** Under which the journal names the footprint, what was computed for it, and lines that were entered by themselves. */
    List<String> subjects() {
        String whole = "footprint/" + print.id();
        Set<String> subjects = new LinkedHashSet<>();
        for (Line line : print.lines()) {
            subjects.add(
                    line.calculation() == null
                            ? whole + "/activity/" + line.id()
                            : whole + "/calculation/" + line.calculation());
        }
        List<String> all = new ArrayList<>(List.of(whole));
        subjects.stream().limit(MOST_SUBJECTS_OF_LINES).forEach(all::add);
        return all;
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.gross(), Quantity.mass(print.kgCO2e())));
        facts.add(interval());
        facts.add(Fact.of(texts.period(), texts.between(formats.date(print.from()), formats.date(print.to()))));
        facts.add(Fact.of(texts.kind(), common.kind(print.kind())));
        facts.add(Fact.of(texts.status(), common.status(print.status())));
        facts.add(print.dueOn() == null ? null : new Fact(texts.due(), new Day(print.dueOn())));
        facts.add(print.purpose() == null ? null : Fact.of(texts.purpose(), print.purpose()));
        facts.add(
                print.includedIn() == null
                        ? null
                        : Fact.link(texts.includedIn(), texts.larger(), "/footprints/" + print.includedIn()));
        facts.add(
                print.scope2Method() == null
                        ? null
                        : Fact.of(texts.scope2(), texts.scope2Method(print.scope2Method())));
        facts.add(Fact.of(
                texts.recorded(),
                print.recordedBy() == null
                        ? formats.moment(print.recordedAt())
                        : texts.recordedBy(formats.moment(print.recordedAt()), print.recordedBy())));
        facts.add(print.completedAt() == null ? null : Fact.of(texts.completed(), formats.moment(print.completedAt())));
        return facts;
    }

    private Fact interval() {
        Uncertainty of = print.uncertainty();
        return of == null
                ? null
                : Fact.of(
                        texts.interval(),
                        texts.between(
                                wording.quantity(Quantity.mass(of.lowKgCO2e())),
                                wording.quantity(Quantity.mass(of.highKgCO2e()))));
    }
}
