package org.smallvictories.gateway.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.report.Report.Day;
import org.smallvictories.gateway.report.Report.Figure;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Row;
import org.smallvictories.gateway.report.Report.Section;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.gateway.report.Report.Text;
import org.smallvictories.gateway.report.Report.Unit;
import org.smallvictories.kit.request.Period;

/** A report with the values that renderings get wrong first. */
public final class SampleReport {

    public static final Unit EUR = Unit.money("EUR");
    public static final Unit KG = Unit.KG_CO2E;
    public static final Unit PIECES = Unit.count("PIECE");

    private SampleReport() {}

    public static Report in(Language language) {
        return new Report(
                language,
                "Year 2020",
                new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)),
                Instant.parse("2021-01-15T08:30:00Z"),
                List.of("Partner: WWF & friends"),
                false,
                List.of(giving(), emissions(), promises()));
    }

    /** One table, called Endless. */
    public static Report withRows(Language language, int rows) {
        Table endless = new Table(
                "endless",
                "Endless",
                null,
                List.of("Row", "Amount"),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(n -> row(false, new Text("Row " + n, null), money(String.valueOf(n))))
                        .toList(),
                1);
        Section section = new Section("giving", "Given", "Rows", null, List.of(), List.of(endless), List.of());
        Report report = in(language);
        return new Report(language, report.title(), report.period(), report.asOf(), List.of(), true, List.of(section));
    }

    private static Section giving() {
        Figure money = new Figure(
                "giving-money",
                "Money <given>",
                money("9007199254740993.01"),
                money("0.30"),
                null,
                null,
                false,
                "Paid, to the cent",
                "/gifts?kind=MONEY&year=2020");
        Figure devices = new Figure(
                "giving-devices", "Devices", new Quantity(decimal("1"), PIECES), null, null, null, true, null, null);
        return new Section(
                "giving",
                "Given",
                "We gave 9 billion & more",
                null,
                List.of(money, devices),
                List.of(byPartner(), timeline()),
                List.of("Kinds are never added up.", "Money is shown in its own currency."));
    }

    private static Table byPartner() {
        return new Table(
                "giving-by-partner",
                "Half went to <one> partner",
                "Money by partner, 2020",
                List.of("Partner", "Paid", "Share"),
                List.of(
                        row(false, new Text("WWF & friends", "/partners/wwf"), money("50000.00"), percent("60")),
                        row(true, new Text("=PUR Projet", null), money("125000.005"), percent("40")),
                        row(false, new Text("Overpaid", null), money("-12500.10"), percent(null)),
                        row(false, new Text("Nobody " + "knows ".repeat(12), null), money(null), percent(null))),
                1);
    }

    private static Table timeline() {
        return new Table(
                "milestones",
                "A position was created",
                null,
                List.of("Milestone", "Reached"),
                List.of(row(false, new Text("CSR position", null), new Day(LocalDate.of(2020, 9, 1)))),
                null);
    }

    private static Section emissions() {
        Figure gross = new Figure(
                "emissions-gross",
                "Gross emissions",
                new Quantity(decimal("22000.5"), KG),
                new Quantity(null, KG),
                decimal("17600.4"),
                decimal("27500.625"),
                true,
                null,
                null);
        Table spots = new Table(
                "hot-spots",
                "Deliveries are 60% of the footprint",
                "Black Friday 2020, kg CO₂e by group",
                List.of("Group", "Emitted"),
                List.of(
                        row(
                                true,
                                new Text("Deliveries", null),
                                new Quantity(decimal("13200.3"), KG, decimal("10560.24"), decimal("16500.375"))),
                        row(true, new Text("Communication", null), new Quantity(decimal("8800.2"), KG)),
                        row(true, new Text("Nothing", null), new Quantity(decimal("0"), KG))),
                1);
        return new Section(
                "emissions", "Emitted", "We emitted 22 tonnes", null, List.of(gross), List.of(spots), List.of());
    }

    private static Section promises() {
        return new Section(
                "promises",
                "Promised",
                "This section could not be had",
                "partners-service did not answer in time.",
                List.of(),
                List.of(),
                List.of());
    }

    private static Row row(boolean illustrative, Report.Cell... cells) {
        return new Row(List.of(cells), illustrative);
    }

    private static Quantity money(String amount) {
        return new Quantity(decimal(amount), EUR);
    }

    private static Quantity percent(String percent) {
        return new Quantity(decimal(percent), Unit.PERCENT);
    }

    private static BigDecimal decimal(String number) {
        return number == null ? null : new BigDecimal(number);
    }
}
