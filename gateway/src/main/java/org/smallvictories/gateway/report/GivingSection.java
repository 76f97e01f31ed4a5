package org.smallvictories.gateway.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.smallvictories.gateway.impact.Amounts;
import org.smallvictories.gateway.impact.Figures;
import org.smallvictories.gateway.impact.Giving;
import org.smallvictories.gateway.impact.Impact;
import org.smallvictories.gateway.report.Report.Figure;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Section;
import org.smallvictories.gateway.report.Report.Unit;

/** What was given: money by currency, devices, goods and time, never added up across them. */
final class GivingSection {

    static final String ID = "giving";

    private final Telling telling;
    private final Names names;
    private final GivingTexts texts;
    private final Giving giving;
    private final Giving before;

    GivingSection(Telling telling, Names names) {
        this.telling = telling;
        this.names = names;
        this.texts = telling.words(GivingTexts.class);
        this.giving = telling.facts().impact().giving();
        this.before = telling.facts().before().giving();
    }

    Section tell() {
        return telling.missing(ID, texts.name())
                .orElseGet(() -> new Section(
                        ID,
                        texts.name(),
                        headline(),
                        null,
                        figures(),
                        new GivingTables(telling, names).tell(),
                        List.of(texts.separate())));
    }

    private String headline() {
        List<Figures.Money> paid = giving.figures().money().stream()
                .filter(money -> Telling.arrived(money.amounts()).signum() > 0)
                .toList();
        int partners = (int) giving.byPartner().stream()
                .filter(of -> paid.isEmpty() ? Measures.anyInKind(of.figures()) : Measures.anyMoney(of.figures()))
                .count();
        if (!paid.isEmpty()) {
            String money =
                    telling.wording().amounts(paid.stream().map(this::written).toList());
            return telling.wording()
                    .headline(texts.gaveMoney(money, partners), paid.stream().anyMatch(one -> one.amounts()
                            .illustrative()));
        }
        if (partners > 0) {
            return telling.wording()
                    .headline(texts.gaveInKind(partners), Measures.illustrativeInKind(giving.figures()));
        }
        return giving.figures().count() > 0 ? texts.onlyPledged() : texts.nothing(telling.year());
    }

    private String written(Figures.Money money) {
        return telling.formats().money(Telling.arrived(money.amounts()), money.currency());
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        currencies().forEach(currency -> figures.add(money(currency)));
        things(figures, "devices", texts.devices(), "DEVICE", "DEVICES", Measures::devices);
        things(figures, "goods-pieces", texts.pieces(), "PIECE", "GOODS", Measures.goods("PIECE"));
        things(figures, "goods-kg", texts.weight(), "KG", "GOODS", Measures.goods("KG"));
        things(figures, "hours", texts.hours(), "HOUR", "TIME", Measures::hours);
        things(figures, "rounds", texts.rounds(), "ROUND", "TIME", Measures::rounds);
        figures.add(Figure.of(
                        "gifts", texts.gifts(), Quantity.count(giving.figures().count(), "GIFT"))
                .before(telling.before(
                        Impact::giving, of -> BigDecimal.valueOf(of.figures().count()), Unit.count("GIFT")))
                .note(giving.voidedCount() == 0 ? null : texts.voidedNote(String.valueOf(giving.voidedCount())))
                .opens(telling.links().gifts().link()));
        return figures;
    }

    /** Of this year, and those of the year before that were not given in again. */
    private Set<String> currencies() {
        Set<String> currencies = new LinkedHashSet<>();
        giving.figures().money().forEach(money -> currencies.add(money.currency()));
        if (before != null) {
            before.figures().money().forEach(money -> currencies.add(money.currency()));
        }
        return currencies;
    }

    private Figure money(String currency) {
        Function<Figures, Amounts> measure = Measures.money(currency);
        Amounts amounts = measure.apply(giving.figures());
        Unit unit = Unit.money(currency);
        return Figure.of("money-" + currency, texts.money(), new Quantity(Telling.arrived(amounts), unit))
                .before(arrivedBefore(measure, unit))
                .illustrative(amounts.illustrative())
                .note(texts.moneyNote(
                        telling.formats().money(amounts.accepted(), currency),
                        telling.formats().money(amounts.pledged(), currency)))
                .opens(telling.links().gifts().with("kind", "MONEY").link());
    }

    private void things(
            List<Figure> figures,
            String id,
            String label,
            String code,
            String kind,
            Function<Figures, Amounts> measure) {
        Amounts amounts = measure.apply(giving.figures());
        Unit unit = Unit.count(code);
        Quantity lastYear = arrivedBefore(measure, unit);
        if (Measures.isNothing(amounts)
                && (!lastYear.isKnown() || lastYear.value().signum() == 0)) {
            return;
        }
        figures.add(Figure.of(id, label, new Quantity(Telling.arrived(amounts), unit))
                .before(lastYear)
                .illustrative(amounts.illustrative())
                .note(texts.thingsNote(
                        telling.formats().number(amounts.accepted()),
                        telling.formats().number(amounts.pledged())))
                .opens(telling.links().gifts().with("kind", kind).link()));
    }

    private Quantity arrivedBefore(Function<Figures, Amounts> measure, Unit unit) {
        return telling.before(Impact::giving, of -> Telling.arrived(measure.apply(of.figures())), unit);
    }
}
