package org.smallvictories.gateway.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Row;
import org.smallvictories.gateway.report.Report.Table;

/**
 * Horizontal bars, drawn on the server.
 *
 * @param id of its own in the page
 * @param rows label and value of each, in words, for those who do not see the bars
 * @param zero where zero is
 * @param more rows that have no bar, because a chart of more than a dozen shows nothing
 */
public record BarChart(String id, String title, String rows, int height, int zero, List<Bar> bars, int more) {

    static final int WIDTH = 440;
    private static final int GAP = 10;
    private static final int MOST = 12;

    public int width() {
        return WIDTH;
    }

    /** Empty for a table that is not charted, or has no rows. */
    static Optional<BarChart> of(Table table, Wording wording) {
        return table.charted() == null || table.rows().isEmpty() ? Optional.empty() : Optional.of(draw(table, wording));
    }

    private static BarChart draw(Table table, Wording wording) {
        List<Row> rows = table.rows().stream().limit(MOST).toList();
        List<Quantity> quantities =
                rows.stream().map(row -> charted(table, row)).toList();
        List<String> values = quantities.stream().map(wording::quantity).toList();
        BarScale scale = BarScale.of(quantities, values);
        List<Bar> bars = new ArrayList<>();
        List<String> words = new ArrayList<>();
        int y = 0;
        for (int i = 0; i < values.size(); i++) {
            String label = label(rows.get(i), wording);
            Bar bar = bar(scale, quantities.get(i), Bar.wrap(label), values.get(i), y);
            bars.add(bar);
            words.add(label + ": " + values.get(i));
            y = bar.barY() + Bar.THICKNESS + GAP;
        }
        int more = table.rows().size() - rows.size();
        return new BarChart(
                table.id() + "-chart", table.title(), String.join("; ", words), y, scale.zero(), bars, more);
    }

    private static Bar bar(BarScale scale, Quantity quantity, List<String> lines, String value, int y) {
        int end = quantity.isKnown() ? scale.at(quantity.value()) : scale.zero();
        int left = Math.min(end, scale.zero());
        int width = atLeastVisible(Math.abs(end - scale.zero()), quantity.value());
        Bar.Whisker whisker =
                quantity.hasInterval() ? new Bar.Whisker(scale.at(quantity.low()), scale.at(quantity.high())) : null;
        int right = Math.max(left + width, whisker == null ? 0 : whisker.to());
        return new Bar(lines, value, y, left, width, Math.max(right, scale.zero()) + 6, whisker);
    }

    private static int atLeastVisible(int width, BigDecimal value) {
        return value == null || value.signum() == 0 ? 0 : Math.max(1, width);
    }

    private static Quantity charted(Table table, Row row) {
        return (Quantity) row.cells().get(table.charted());
    }

    private static String label(Row row, Wording wording) {
        String label = wording.text(row.cells().get(0));
        return row.illustrative() ? label + " (" + wording.illustrative() + ")" : label;
    }
}
