package org.smallvictories.gateway.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.smallvictories.gateway.pages.Formats;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.report.Report.Cell;
import org.smallvictories.gateway.report.Report.Day;
import org.smallvictories.gateway.report.Report.Figure;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Text;
import org.smallvictories.gateway.report.Report.Unit;

/** How what a report holds reads in a language: with units, to the cent and the gram, unknown as unknown. */
public final class Wording {

    private static final int KILOGRAMS_TO_TONNES = 3;

    private final Formats formats;
    private final ReportTexts texts;

    private Wording(Language language) {
        this.formats = Formats.of(language);
        this.texts = Bundles.of(ReportTexts.class, language);
    }

    public static Wording of(Language language) {
        return new Wording(language);
    }

    public String text(Cell cell) {
        if (cell instanceof Text words) {
            return words.text();
        }
        if (cell instanceof Day day) {
            return day.date() == null ? texts.notKnown() : formats.date(day.date());
        }
        return quantity((Quantity) cell);
    }

    public String quantity(Quantity quantity) {
        return quantity.isKnown() ? known(quantity.value(), quantity.unit()) : texts.notKnown();
    }

    /** Null where there is none. */
    public String interval(Figure figure) {
        Unit unit = figure.value().unit();
        return figure.hasInterval() ? texts.interval(known(figure.low(), unit), known(figure.high(), unit)) : null;
    }

    /** The figure of the year before, with that year; null where it is not compared. */
    public String before(Report report, Figure figure) {
        return figure.isCompared()
                ? texts.before(String.valueOf(report.period().from().getYear() - 1), quantity(figure.before()))
                : null;
    }

    /** The tag of what is invented for a demonstration. */
    public String illustrative() {
        return texts.illustrative();
    }

    public String notKnown() {
        return texts.notKnown();
    }

    public String moment(Instant moment) {
        return formats.moment(moment);
    }

    /** {@code 2 and 3}; more than two become {@code money in 3 currencies}. */
    String amounts(List<String> amounts) {
        return switch (amounts.size()) {
            case 1 -> amounts.get(0);
            case 2 -> texts.both(amounts.get(0), amounts.get(1));
            default -> texts.currencies(amounts.size());
        };
    }

    String headline(String message, boolean illustrative) {
        return illustrative ? texts.headlineIllustrative(message) : message;
    }

    private String known(BigDecimal value, Unit unit) {
        return switch (unit.kind()) {
            case MONEY -> formats.money(value, unit.code());
            case MASS -> texts.tonnes(formats.number(value.movePointLeft(KILOGRAMS_TO_TONNES)));
            case PERCENT -> formats.percent(value);
            case COUNT -> formats.number(value) + ' ' + texts.unit(unit.code(), value.compareTo(BigDecimal.ONE) == 0);
        };
    }
}
