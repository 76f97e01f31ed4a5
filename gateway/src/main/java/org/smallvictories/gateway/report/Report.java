package org.smallvictories.gateway.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.smallvictories.kit.request.Period;

/**
 * A period told section by section in one language. Dashboard, PDF, XLSX and public page are renderings of it, so that a figure
 * reads the same in each.
 *
 * @param asOf the moment as of which every figure holds
 * @param complete whether no section is missing
 */
public record Report(Period period, Instant asOf, boolean complete, List<Section> sections) {

    /**
     * @param id stable in every language, such as {@code giving}; the anchor in pages and the sheet's name
     * @param missing why the section could not be had; null when it could
     */
    public record Section(String id, String title, String missing, List<Figure> figures, List<Table> tables) {}

    /**
     * One figure of a section.
     *
     * @param before the same a year earlier; null when it is not compared
     * @param low lower end of the interval of 95 %, in the unit of the value; null when not known
     * @param illustrative whether anything in it is invented, for a demonstration
     * @param note what must be known to read it rightly; may be null
     * @param opens the page of the entries behind it; null when there is none
     */
    public record Figure(
            String id,
            String label,
            Quantity value,
            Quantity before,
            BigDecimal low,
            BigDecimal high,
            boolean illustrative,
            String note,
            String opens) {}

    /** A cell of a table. */
    public sealed interface Cell permits Text, Quantity, Day {}

    /** @param opens the page behind it; may be null */
    public record Text(String text, String opens) implements Cell {}

    public record Day(LocalDate date) implements Cell {}

    /**
     * @param value null when it is not known, which is never zero
     * @param unit a currency (ISO 4217), {@code kg} of CO2 equivalents, {@code %}, or a unit of things such as {@code PIECE}
     */
    public record Quantity(BigDecimal value, Unit unit) implements Cell {}

    /** @param code as raw files write it, @param kind how a page writes it */
    public record Unit(Kind kind, String code) {

        public enum Kind {
            MONEY,
            MASS,
            PERCENT,
            COUNT
        }
    }

    /**
     * A table, and the chart above it where one helps.
     *
     * @param title the message, in at most 15 words
     * @param subtitle what, where, when
     * @param charted the index of the column whose quantities a bar chart shows; null for a table alone
     */
    public record Table(
            String id, String title, String subtitle, List<String> columns, List<Row> rows, Integer charted) {}

    /** One cell a column. */
    public record Row(List<Cell> cells, boolean illustrative) {}
}
