package org.smallvictories.gateway.report;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.smallvictories.gateway.impact.Amounts;
import org.smallvictories.gateway.impact.CampaignAccount;
import org.smallvictories.gateway.impact.Figures;
import org.smallvictories.gateway.impact.Giving;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Row;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.gateway.report.Report.Text;
import org.smallvictories.gateway.report.Report.Unit;

/** What was given, by state, type and campaign; {@link MoneyTables} has it by partner, project and campaign. */
final class GivingTables {

    private final Telling telling;
    private final Names names;
    private final GivingTexts texts;
    private final Giving giving;

    GivingTables(Telling telling, Names names) {
        this.telling = telling;
        this.names = names;
        this.texts = telling.words(GivingTexts.class);
        this.giving = telling.facts().impact().giving();
    }

    List<Table> tell() {
        List<Table> tables = new ArrayList<>();
        if (!giving.figures().money().isEmpty()) {
            tables.add(states());
        }
        for (Figures.Money money : giving.figures().money()) {
            tables.addAll(new MoneyTables(telling, names, money.currency()).tell());
        }
        if (!giving.deviceTypes().isEmpty()) {
            tables.add(devices());
        }
        List<Giving.OfPartner> inKind = giving.byPartner().stream()
                .filter(of -> Measures.anyInKind(of.figures()))
                .toList();
        if (!inKind.isEmpty()) {
            tables.add(inKind(inKind));
        }
        if (giving.campaigns() != null && !giving.campaigns().isEmpty()) {
            tables.add(campaigns());
        }
        return tables;
    }

    private Table states() {
        return new Table(
                "money-by-state",
                texts.states(),
                texts.statesOf(telling.year()),
                List.of(texts.currency(), texts.pledged(), texts.paid(), texts.confirmed()),
                giving.figures().money().stream()
                        .map(money -> Row.of(
                                money.amounts().illustrative(),
                                Text.of(money.currency()),
                                Quantity.money(money.amounts().pledged(), money.currency()),
                                Quantity.money(money.amounts().delivered(), money.currency()),
                                Quantity.money(money.amounts().accepted(), money.currency())))
                        .toList(),
                null);
    }

    private Table devices() {
        List<Giving.OfDeviceType> types = giving.deviceTypes().stream()
                .sorted(comparing((Giving.OfDeviceType of) -> Telling.arrived(of.amounts()))
                        .reversed())
                .toList();
        Giving.OfDeviceType most = types.get(0);
        return new Table(
                "devices-by-type",
                Telling.arrived(most.amounts()).signum() == 0
                        ? texts.devicesPledged()
                        : telling.wording()
                                .headline(
                                        texts.mostDevices(texts.deviceType(most.type())),
                                        most.amounts().illustrative()),
                texts.byType(telling.year()),
                List.of(texts.type(), texts.delivered(telling.year()), texts.stillPledged()),
                types.stream()
                        .map(of -> Row.of(
                                of.amounts().illustrative(),
                                Text.of(texts.deviceType(of.type())),
                                Quantity.count(Telling.arrived(of.amounts()), "DEVICE"),
                                Quantity.count(of.amounts().pledged(), "DEVICE")))
                        .toList(),
                1);
    }

    private Table inKind(List<Giving.OfPartner> partners) {
        return new Table(
                "in-kind-by-partner",
                texts.inKind(),
                texts.inKindOf(telling.year()),
                List.of(
                        telling.texts().partner(),
                        texts.deviceColumn(),
                        texts.pieceColumn(),
                        texts.weightColumn(),
                        texts.hourColumn(),
                        texts.roundColumn()),
                partners.stream()
                        .sorted(Comparator.comparing(of -> names.partner(of.partner())))
                        .map(this::inKind)
                        .toList(),
                null);
    }

    private Row inKind(Giving.OfPartner of) {
        Figures figures = of.figures();
        return Row.of(
                Measures.illustrativeInKind(figures),
                new Text(
                        names.partner(of.partner()),
                        telling.links().gifts().to(of.partner()).link()),
                arrived(figures, Measures::devices, "DEVICE"),
                arrived(figures, Measures.goods("PIECE"), "PIECE"),
                arrived(figures, Measures.goods("KG"), "KG"),
                arrived(figures, Measures::hours, "HOUR"),
                arrived(figures, Measures::rounds, "ROUND"));
    }

    private static Quantity arrived(Figures figures, Function<Figures, Amounts> measure, String code) {
        return new Quantity(Telling.arrived(measure.apply(figures)), Unit.count(code));
    }

    private Table campaigns() {
        return new Table(
                "campaigns",
                texts.campaigns(),
                texts.campaignsOf(telling.year()),
                List.of(
                        telling.texts().campaign(),
                        texts.sold(),
                        texts.owed(),
                        texts.paid(),
                        texts.open(),
                        texts.published()),
                giving.campaigns().stream().map(this::campaign).toList(),
                null);
    }

    private Row campaign(CampaignAccount account) {
        return Row.of(
                account.illustrative(),
                new Text(names.campaign(account.campaign()), Links.campaign(account.campaign())),
                Quantity.count(account.unitsSold(), "UNIT"),
                Quantity.money(account.owed(), account.currency()),
                Quantity.money(account.paid(), account.currency()),
                Quantity.money(account.open(), account.currency()),
                Quantity.money(
                        account.published().stream()
                                .map(CampaignAccount.Publication::amount)
                                .filter(java.util.Objects::nonNull)
                                .reduce(java.math.BigDecimal::add)
                                .orElse(null),
                        account.currency()));
    }
}
