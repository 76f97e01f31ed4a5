package org.smallvictories.gateway.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.smallvictories.gateway.impact.Figures;
import org.smallvictories.gateway.impact.Giving;
import org.smallvictories.gateway.impact.OpenPoints;
import org.smallvictories.gateway.impact.OpenPoints.NotEvidenced;
import org.smallvictories.gateway.impact.OpenPoints.NotTaxSafe;
import org.smallvictories.gateway.report.Report.Figure;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Row;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.gateway.report.Report.Text;
import org.smallvictories.gateway.report.Report.Unit;

/** What is not yet proven of gifts: pledged and not paid, without evidence, not tax-safe. */
final class OpenGifts {

    private static final String EUR = "EUR";

    private final Telling telling;
    private final Names names;
    private final OpenTexts texts;
    private final Giving giving;
    private final OpenPoints open;

    OpenGifts(Telling telling, Names names) {
        this.telling = telling;
        this.names = names;
        this.texts = telling.words(OpenTexts.class);
        this.giving = telling.facts().impact().giving();
        this.open = telling.facts().open().summary();
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        if (giving != null) {
            giving.figures().money().forEach(money -> figures.add(pledged(money)));
        }
        figures.add(notEvidenced());
        figures.add(notTaxSafe());
        return figures;
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        add(tables, pledgedByPartner());
        if (open != null) {
            add(tables, notEvidencedByPartner());
            add(tables, notTaxSafeByPartner());
        }
        return tables;
    }

    private static void add(List<Table> tables, Table table) {
        if (!table.rows().isEmpty()) {
            tables.add(table);
        }
    }

    private Figure pledged(Figures.Money money) {
        BigDecimal amount = money.amounts().pledged();
        return Figure.of("pledged-" + money.currency(), texts.pledged(), Quantity.money(amount, money.currency()))
                .illustrative(amount.signum() > 0 && money.amounts().illustrative())
                .opens(pledges().link());
    }

    private Links.Gifts pledges() {
        return telling.links().gifts().with("kind", "MONEY").with("state", "PLEDGED");
    }

    private Figure notEvidenced() {
        Quantity gifts = open == null
                ? new Quantity(null, Unit.count("GIFT"))
                : Quantity.count(sum(open.notEvidenced(), NotEvidenced::gifts), "GIFT");
        return Figure.of("not-evidenced", texts.notEvidenced(), gifts)
                .note(open == null ? whyUnknown() : texts.notEvidencedNote())
                .opens(telling.links().gifts().with("evidenced", false).link());
    }

    private Figure notTaxSafe() {
        Figure figure = Figure.of("not-tax-safe", texts.notTaxSafe(), Quantity.money(euros(), EUR));
        if (open == null) {
            return figure.note(whyUnknown());
        }
        List<NotTaxSafe> all = open.notTaxSafe();
        long undetermined = sum(
                all.stream()
                        .filter(one -> one.qualification().equals("UNDETERMINED"))
                        .toList(),
                NotTaxSafe::gifts);
        return figure.illustrative(all.stream().anyMatch(one -> one.euros() != null && one.illustrative()))
                .note(texts.notTaxSafeNote(
                        count(undetermined), count(sum(all, one -> one.notValued() + one.notConverted()))))
                .opens(all.isEmpty() ? null : "#not-tax-safe");
    }

    private String count(long gifts) {
        return telling.wording().quantity(Quantity.count(gifts, "GIFT"));
    }

    /** Null while there are such gifts and none has a value in euros. */
    private BigDecimal euros() {
        if (open == null) {
            return null;
        }
        return open.notTaxSafe().stream()
                .map(NotTaxSafe::euros)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(open.notTaxSafe().isEmpty() ? BigDecimal.ZERO : null);
    }

    private String whyUnknown() {
        return telling.reason(telling.facts().open().missingBecause());
    }

    private static <T> long sum(List<T> all, ToLongFunction<T> count) {
        return all.stream().mapToLong(count).sum();
    }

    private Table pledgedByPartner() {
        List<Row> rows = new ArrayList<>();
        if (giving != null) {
            giving.byPartner().forEach(of -> of.figures().money().stream()
                    .filter(money -> money.amounts().pledged().signum() > 0)
                    .forEach(money -> rows.add(Row.of(
                            money.amounts().illustrative(),
                            new Text(
                                    names.partner(of.partner()),
                                    pledges().to(of.partner()).link()),
                            Quantity.money(money.amounts().pledged(), money.currency())))));
        }
        return new Table(
                "pledged",
                texts.pledgedTitle(),
                texts.pledgedOf(telling.year()),
                List.of(telling.texts().partner(), texts.amount()),
                rows,
                null);
    }

    private Table notEvidencedByPartner() {
        return new Table(
                "not-evidenced",
                texts.notEvidencedTitle(),
                texts.notEvidencedOf(telling.year()),
                List.of(telling.texts().partner(), texts.kindColumn(), texts.gifts(), texts.amount()),
                open.notEvidenced().stream().map(this::row).toList(),
                null);
    }

    private Row row(NotEvidenced of) {
        boolean money = of.kind().equals("MONEY");
        String unit = of.kind().equals("DEVICES") ? "DEVICE" : of.measure();
        return Row.of(
                of.illustrative(),
                new Text(
                        names.partner(of.partner()),
                        telling.links()
                                .gifts()
                                .to(of.partner())
                                .with("kind", of.kind())
                                .with("evidenced", false)
                                .link()),
                Text.of(texts.kind(of.kind())),
                Quantity.count(of.gifts(), "GIFT"),
                money ? Quantity.money(of.amount(), of.measure()) : Quantity.count(of.amount(), unit));
    }

    private Table notTaxSafeByPartner() {
        return new Table(
                "not-tax-safe",
                texts.notTaxSafeTitle(),
                texts.notTaxSafeOf(telling.year()),
                List.of(
                        telling.texts().partner(),
                        texts.qualification(),
                        texts.gifts(),
                        texts.euros(),
                        texts.notValued(),
                        texts.salesTied()),
                open.notTaxSafe().stream().map(this::row).toList(),
                null);
    }

    private Row row(NotTaxSafe of) {
        return Row.of(
                of.illustrative(),
                new Text(
                        names.partner(of.partner()),
                        telling.links().gifts().to(of.partner()).link()),
                Text.of(texts.qualificationName(of.qualification())),
                Quantity.count(of.gifts(), "GIFT"),
                Quantity.money(of.euros(), EUR),
                Quantity.count(of.notValued() + of.notConverted(), "GIFT"),
                Quantity.count(of.salesTied(), "GIFT"));
    }
}
