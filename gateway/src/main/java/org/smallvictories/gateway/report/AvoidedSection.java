package org.smallvictories.gateway.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.smallvictories.gateway.impact.Avoided;
import org.smallvictories.gateway.impact.Impact;
import org.smallvictories.gateway.report.Report.Figure;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Row;
import org.smallvictories.gateway.report.Report.Section;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.gateway.report.Report.Text;
import org.smallvictories.gateway.report.Report.Unit;

/** What given devices avoid where they take the place of new ones: an account of its own, by a named method. */
final class AvoidedSection {

    static final String ID = "avoided";

    private final Telling telling;
    private final AvoidedTexts texts;
    private final GivingTexts devices;
    private final Avoided avoided;

    AvoidedSection(Telling telling) {
        this.telling = telling;
        this.texts = telling.words(AvoidedTexts.class);
        this.devices = telling.words(GivingTexts.class);
        this.avoided = telling.facts().impact().avoided();
    }

    Section tell() {
        return telling.missing(ID, texts.name())
                .orElseGet(() -> new Section(
                        ID,
                        texts.name(),
                        headline(),
                        null,
                        List.of(figure()),
                        avoided.byType().isEmpty() ? List.of() : List.of(byType()),
                        notes()));
    }

    private String headline() {
        return avoided.kgCO2e() == null
                ? texts.notKnown()
                : telling.wording()
                        .headline(
                                texts.avoided(telling.wording().quantity(Quantity.mass(avoided.kgCO2e()))),
                                avoided.illustrative());
    }

    private Figure figure() {
        return Figure.of("avoided", texts.label(), Quantity.mass(avoided.kgCO2e()))
                .before(telling.before(Impact::avoided, Avoided::kgCO2e, Unit.KG_CO2E))
                .illustrative(avoided.illustrative())
                .note(texts.labelNote())
                .opens(telling.links().gifts().with("kind", "DEVICES").link());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        Avoided.Displacement of = avoided.displacement();
        notes.add(texts.method(percent(of.rate()), percent(of.low()), percent(of.high()), of.source()));
        avoided.notComputed()
                .forEach(one -> notes.add(
                        texts.notComputed(telling.formats().number(one.count()), devices.deviceType(one.type()))));
        return notes;
    }

    /** @param rate 0.71 for 71 % */
    private String percent(BigDecimal rate) {
        return rate == null ? telling.wording().notKnown() : telling.formats().percent(rate.movePointRight(2));
    }

    private Table byType() {
        return new Table(
                "avoided-by-type",
                texts.byType(),
                texts.byTypeOf(telling.year()),
                List.of(texts.type(), texts.mass(), texts.low(), texts.high(), texts.count()),
                avoided.byType().stream()
                        .map(of -> Row.of(
                                of.illustrative(),
                                Text.of(devices.deviceType(of.type())),
                                Quantity.mass(of.kgCO2e()),
                                Quantity.mass(of.lowKgCO2e()),
                                Quantity.mass(of.highKgCO2e()),
                                Quantity.count(of.count(), "DEVICE")))
                        .toList(),
                1);
    }
}
