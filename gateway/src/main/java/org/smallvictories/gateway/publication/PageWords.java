package org.smallvictories.gateway.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.smallvictories.gateway.pages.Formats;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.report.Bundles;

/** How the pages of one version read in one language. */
record PageWords(Language language, Teller teller, YearTexts texts, Addresses addresses) {

    static PageWords in(Language language, Addresses addresses) {
        return new PageWords(language, Teller.in(language), Bundles.of(YearTexts.class, language), addresses);
    }

    Formats formats() {
        return teller.formats();
    }

    String day(Instant moment) {
        return formats().date(moment.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    FigureView show(Figure figure) {
        String value = teller.say(figure);
        String label = teller.label(figure);
        String interval = figure.low() == null || figure.high() == null
                ? null
                : texts.interval(teller.said(figure.low(), figure.unit()), teller.said(figure.high(), figure.unit()));
        return new FigureView(
                label,
                value,
                interval,
                figure.illustrative(),
                figure.provisional(),
                addresses.proof(figure),
                texts.proofOf(name(figure), label, value));
    }

    /** What a figure is of. */
    String name(Figure figure) {
        if (figure.measure() == Measure.DEVICES && figure.id().startsWith("devices-")) {
            return teller.texts().deviceType(figure.of());
        }
        return figure.measure() == Measure.SHARE
                ? teller.texts().group(figure.of())
                : Objects.requireNonNullElse(figure.of(), texts.wholeYear());
    }
}
