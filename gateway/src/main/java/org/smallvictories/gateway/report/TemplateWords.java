package org.smallvictories.gateway.report;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.smallvictories.gateway.pages.Visit;
import org.smallvictories.gateway.report.Report.Cell;
import org.smallvictories.gateway.report.Report.Figure;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.gateway.report.Report.Text;

/** What templates may ask of a report's parts. */
@TemplateExtension
class TemplateWords {

    private TemplateWords() {}

    static String written(Report report, Cell cell) {
        return wording(report).text(cell);
    }

    /** Null when there is none. */
    static String interval(Report report, Figure figure) {
        return wording(report).interval(figure);
    }

    /** Null when there is none. */
    static String interval(Report report, Cell cell) {
        return cell instanceof Quantity quantity
                ? wording(report).interval(Figure.of(null, null, quantity).between(quantity.low(), quantity.high()))
                : null;
    }

    /** Null when it is not compared. */
    static String before(Report report, Figure figure) {
        return wording(report).before(report, figure);
    }

    static Optional<BarChart> chart(Report report, Table table) {
        return BarChart.of(table, wording(report));
    }

    /** A path as it is, where the template has no way to make an address of it. */
    @SuppressWarnings("unchecked")
    static String address(String path, @TemplateAttribute(Visit.LINKS) Object links) {
        return links == null ? path : ((UnaryOperator<String>) links).apply(path);
    }

    static boolean isNumber(Cell cell) {
        return cell instanceof Quantity;
    }

    /** The page behind a cell; null when there is none. */
    static String opens(Cell cell) {
        return cell instanceof Text text ? text.opens() : null;
    }

    /** Whether a column holds numbers, by its first row. */
    static boolean isNumeric(Table table, int column) {
        return !table.rows().isEmpty() && isNumber(table.rows().get(0).cells().get(column));
    }

    private static Wording wording(Report report) {
        return Wording.of(report.language());
    }
}
