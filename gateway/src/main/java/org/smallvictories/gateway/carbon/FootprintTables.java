package org.smallvictories.gateway.carbon;

import java.util.List;
import java.util.Locale;
import org.smallvictories.gateway.carbon.Footprint.Factor;
import org.smallvictories.gateway.carbon.Footprint.Line;
import org.smallvictories.gateway.entry.WebLink;
import org.smallvictories.gateway.impact.Emissions.Group;
import org.smallvictories.gateway.impact.Emissions.Uncertainty;
import org.smallvictories.gateway.pages.Formats;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.report.Bundles;
import org.smallvictories.gateway.report.EmissionsTexts;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Row;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.gateway.report.Report.Text;

/** A footprint's hot spots, its activities with their intervals, and the factors that they were computed with. */
final class FootprintTables {

    private static final Uncertainty NOT_KNOWN = new Uncertainty(null, null, null);

    private final Footprint print;
    private final Formats formats;
    private final FootprintTexts texts;
    private final EmissionsTexts common;

    FootprintTables(Footprint print, Language language) {
        this.print = print;
        this.formats = Formats.of(language);
        this.texts = Bundles.of(FootprintTexts.class, language);
        this.common = Bundles.of(EmissionsTexts.class, language);
    }

    Table hotSpots() {
        Group heaviest = print.groups().get(0);
        return new Table(
                "hot-spots",
                heaviest.sharePercent() == null
                        ? print.name()
                        : common.hotSpot(
                                common.group(heaviest.group()), formats.percent(heaviest.sharePercent()), print.name()),
                common.hotSpotsOf(print.name()),
                List.of(texts.group(), texts.share(), texts.mass(), texts.low(), texts.high()),
                print.groups().stream().map(this::group).toList(),
                1);
    }

    private Row group(Group of) {
        Uncertainty interval = known(of.uncertainty());
        return Row.of(
                print.illustrative(),
                Text.of(common.group(of.group())),
                Quantity.percent(of.sharePercent()),
                Quantity.mass(of.kgCO2e()),
                Quantity.mass(interval.lowKgCO2e()),
                Quantity.mass(interval.highKgCO2e()));
    }

    Table lines() {
        return new Table(
                "activities",
                texts.lines(),
                texts.linesOf(print.lines().size(), print.lineCount()),
                List.of(
                        texts.activity(),
                        texts.group(),
                        texts.quantity(),
                        texts.mass(),
                        texts.low(),
                        texts.high(),
                        texts.share(),
                        texts.cumulative()),
                print.lines().stream().map(this::line).toList(),
                null);
    }

    private Row line(Line of) {
        Uncertainty interval = known(of.uncertainty());
        return Row.of(
                of.illustrative(),
                Text.of(of.description() == null ? of.factor().name() : of.description()),
                Text.of(of.group() == null ? "" : common.group(of.group())),
                Text.of(formats.number(of.quantity()) + ' ' + of.unit()),
                Quantity.mass(of.kgCO2e()),
                Quantity.mass(interval.lowKgCO2e()),
                Quantity.mass(interval.highKgCO2e()),
                Quantity.percent(of.sharePercent()),
                Quantity.percent(of.cumulativePercent()));
    }

    Table factors() {
        return new Table(
                "factors",
                texts.factors(),
                texts.factorsOf(),
                List.of(
                        texts.activity(),
                        texts.factor(),
                        texts.value(),
                        texts.source(),
                        texts.licence(),
                        texts.formula()),
                print.lines().stream().map(this::factor).toList(),
                null);
    }

    private Row factor(Line of) {
        Factor factor = of.factor();
        String source = String.join(
                ", ",
                List.of(
                        factor.source() == null ? "" : factor.source(),
                        factor.region() == null ? "" : factor.region(),
                        String.valueOf(factor.year())));
        return Row.of(
                of.illustrative(),
                Text.of(of.description() == null ? factor.name() : of.description()),
                new Text(
                        texts.version(factor.name(), factor.version()),
                        String.format(Locale.ROOT, "/api/factors/%s/versions/%d", factor.slug(), factor.version())),
                Text.of(texts.perUnit(formats.number(factor.kgCO2ePerUnit()), factor.unit())),
                WebLink.to(factor.sourceUrl(), source),
                Text.of(factor.licence()),
                Text.of(of.derivation() == null ? of.formula() : of.derivation() + "; " + of.formula()));
    }

    private static Uncertainty known(Uncertainty uncertainty) {
        return uncertainty == null ? NOT_KNOWN : uncertainty;
    }
}
