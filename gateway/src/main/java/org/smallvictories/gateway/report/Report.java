package org.smallvictories.gateway.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.kit.request.Period;

/**
 * A period told section by section in one language. Dashboard, PDF, XLSX and public page are renderings of it, so that a figure
 * reads the same in each.
 *
 * @param title what it is a report of, such as {@code Year 2020}
 * @param asOf the moment as of which every figure holds
 * @param narrowed in words to what the figures are confined, such as {@code Partner: WWF}; empty when to nothing
 * @param complete whether no section is missing
 */
public record Report(
        Language language,
        String title,
        Period period,
        Instant asOf,
        List<String> narrowed,
        boolean complete,
        List<Section> sections) {

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id.equals(id)).findFirst();
    }

    /**
     * @param id stable in every language, such as {@code giving}; the anchor in pages and the sheet's name
     * @param name what it is about, in a word or two; in the sheet's tab
     * @param title the message, in at most 15 words
     * @param missing why the section could not be had; null when it could
     * @param notes what must be known to read all of it rightly: method, limits
     */
    public record Section(
            String id,
            String name,
            String title,
            String missing,
            List<Figure> figures,
            List<Table> tables,
            List<String> notes) {

        public boolean isMissing() {
            return missing != null;
        }

        public Optional<Figure> figure(String figure) {
            return figures.stream().filter(one -> one.id.equals(figure)).findFirst();
        }

        public Optional<Table> table(String table) {
            return tables.stream().filter(one -> one.id.equals(table)).findFirst();
        }
    }

    /**
     * One figure of a section.
     *
     * @param id stable, and unique in the section
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
            String opens) {

        public static Figure of(String id, String label, Quantity value) {
            return new Figure(id, label, value, null, null, null, false, null, null);
        }

        public Figure before(Quantity yearBefore) {
            return new Figure(id, label, value, yearBefore, low, high, illustrative, note, opens);
        }

        public Figure between(BigDecimal lowest, BigDecimal highest) {
            return new Figure(id, label, value, before, lowest, highest, illustrative, note, opens);
        }

        public Figure illustrative(boolean invented) {
            return new Figure(id, label, value, before, low, high, invented, note, opens);
        }

        public Figure note(String words) {
            return new Figure(id, label, value, before, low, high, illustrative, words, opens);
        }

        public Figure opens(String page) {
            return new Figure(id, label, value, before, low, high, illustrative, note, page);
        }

        public boolean isCompared() {
            return before != null;
        }

        public boolean hasInterval() {
            return low != null && high != null;
        }
    }

    /** A cell of a table. */
    public sealed interface Cell permits Text, Quantity, Day {}

    /** @param opens the page behind it; may be null */
    public record Text(String text, String opens) implements Cell {

        /** @param text may be null, for nothing */
        public static Text of(String text) {
            return new Text(text == null ? "" : text, null);
        }
    }

    /** @param date null when it is not known */
    public record Day(LocalDate date) implements Cell {}

    /**
     * @param value null when it is not known, which is never zero
     * @param low lower end of the interval of 95 %, in the unit of the value; null when not known
     */
    public record Quantity(BigDecimal value, Unit unit, BigDecimal low, BigDecimal high) implements Cell {

        public Quantity(BigDecimal value, Unit unit) {
            this(value, unit, null, null);
        }

        /** @param currency ISO 4217 */
        public static Quantity money(BigDecimal amount, String currency) {
            return new Quantity(amount, Unit.money(currency));
        }

        public static Quantity mass(BigDecimal kgCO2e) {
            return new Quantity(kgCO2e, Unit.KG_CO2E);
        }

        public static Quantity percent(BigDecimal percent) {
            return new Quantity(percent, Unit.PERCENT);
        }

        public static Quantity count(BigDecimal count, String code) {
            return new Quantity(count, Unit.count(code));
        }

        public static Quantity count(long count, String code) {
            return count(BigDecimal.valueOf(count), code);
        }

        /** With its interval; the bars of a chart show it. */
        public Quantity between(BigDecimal lowest, BigDecimal highest) {
            return new Quantity(value, unit, lowest, highest);
        }

        public boolean isKnown() {
            return value != null;
        }

        public boolean hasInterval() {
            return low != null && high != null;
        }
    }

    /**
     * @param kind how a page writes it
     * @param code as raw files write it: a currency (ISO 4217), {@code kgCO2e}, {@code %}, or a unit of things such as {@code
     *     PIECE}
     */
    public record Unit(Kind kind, String code) {

        public static final Unit KG_CO2E = new Unit(Kind.MASS, "kgCO2e");
        public static final Unit PERCENT = new Unit(Kind.PERCENT, "%");

        /** @param currency ISO 4217 */
        public static Unit money(String currency) {
            return new Unit(Kind.MONEY, currency);
        }

        /** @param code such as {@code DEVICE}, {@code PIECE}, {@code KG}, {@code HOUR}, {@code ROUND}, {@code GIFT} */
        public static Unit count(String code) {
            return new Unit(Kind.COUNT, code);
        }

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
     * @param id stable, and unique in the report
     * @param title the message, in at most 15 words
     * @param subtitle what, where, when
     * @param charted the index of the column whose quantities, all of one unit, a bar chart shows beside the first column; null
     *     for a table alone
     */
    public record Table(
            String id, String title, String subtitle, List<String> columns, List<Row> rows, Integer charted) {}

    /**
     * Where the same figures are offered for spreadsheets.
     *
     * @param csv address of the file; null when there is none
     */
    public record Files(String csv, String xlsx) {}

    /**
     * One cell a column.
     *
     * @param illustrative whether anything in it is invented, for a demonstration
     */
    public record Row(List<Cell> cells, boolean illustrative) {

        public static Row of(boolean illustrative, Cell... cells) {
            return new Row(List.of(cells), illustrative);
        }
    }
}
