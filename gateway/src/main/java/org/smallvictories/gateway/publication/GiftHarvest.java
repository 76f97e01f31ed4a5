package org.smallvictories.gateway.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.smallvictories.gateway.impact.Amounts;
import org.smallvictories.gateway.impact.CampaignAccount;
import org.smallvictories.gateway.impact.Figures;
import org.smallvictories.gateway.impact.Giving;
import org.smallvictories.gateway.report.Report.Unit;

/** Reads what was given: what is delivered or accepted counts, what is pledged is told apart. */
final class GiftHarvest {

    private static final String MONEY = "MONEY";
    private static final String DEVICES = "DEVICES";
    private static final String GOODS = "GOODS";
    private static final String TIME = "TIME";

    private final Giving giving;

    GiftHarvest(Giving giving) {
        this.giving = giving;
    }

    List<Figure> totals() {
        return figures("given", null, null, giving.figures());
    }

    List<Figure> devices() {
        return giving.deviceTypes().stream()
                .filter(of -> given(of.amounts()).signum() > 0)
                .map(of -> new FigureMaker(
                                "devices-" + FigureMaker.slug(of.type()),
                                of.type(),
                                of.amounts().illustrative(),
                                false,
                                List.of(Behind.gifts(null, DEVICES, null)))
                        .number("", Measure.DEVICES, given(of.amounts()), Unit.count("DEVICE")))
                .toList();
    }

    /** One for each partner that was given something. */
    List<Victory> victories() {
        List<Victory> victories = new ArrayList<>();
        for (Giving.OfPartner of : giving.byPartner()) {
            String name = Objects.requireNonNullElse(of.name(), of.partner());
            List<Figure> figures = figures("gift-" + of.partner(), name, of.partner(), of.figures());
            if (figures.stream().anyMatch(figure -> figure.measure() != Measure.PLEDGED)) {
                victories.add(victory(of.partner(), name, figures));
            }
        }
        return victories;
    }

    private Victory victory(String partner, String name, List<Figure> figures) {
        List<String> projects = giving.byProject().stream()
                .filter(of -> partner.equals(of.partner()))
                .map(of -> Objects.requireNonNullElse(of.name(), of.project()))
                .toList();
        List<String> campaigns = giving.campaigns() == null
                ? List.of()
                : giving.campaigns().stream()
                        .filter(account -> partner.equals(account.partner())
                                && account.paid().signum() > 0)
                        .map(GiftHarvest::name)
                        .toList();
        return new Victory(
                "gift-" + partner,
                pillar(figures),
                Victory.Kind.GIFT,
                name,
                Teller.inAll(teller -> teller.gift(name, figures, projects, campaigns)),
                figures);
    }

    /** Where people gave their own time, it is about us as well. */
    private static Pillar pillar(List<Figure> figures) {
        return figures.stream()
                        .anyMatch(figure -> figure.measure() == Measure.HOURS || figure.measure() == Measure.ROUNDS)
                ? Pillar.US
                : Pillar.SOCIETY;
    }

    private static String name(CampaignAccount account) {
        return Objects.requireNonNullElse(account.name(), account.campaign());
    }

    private static List<Figure> figures(String id, String name, String partner, Figures sums) {
        List<Figure> figures = new ArrayList<>();
        sums.money().forEach(money -> {
            FigureMaker of = of(id, name, partner, MONEY, money.currency(), money.amounts());
            String part = "-" + FigureMaker.slug(money.currency());
            add(figures, of.number(part, Measure.MONEY, given(money.amounts()), Unit.money(money.currency())));
            add(
                    figures,
                    of.number(
                            part + "-pledged",
                            Measure.PLEDGED,
                            money.amounts().pledged(),
                            Unit.money(money.currency())));
        });
        sums.devices()
                .forEach(devices -> add(
                        figures,
                        of(id, name, partner, DEVICES, devices.unit(), devices.amounts())
                                .number("-devices", Measure.DEVICES, given(devices.amounts()), Unit.count("DEVICE"))));
        sums.goods()
                .forEach(goods -> add(
                        figures,
                        of(id, name, partner, GOODS, goods.unit(), goods.amounts())
                                .number(
                                        "-goods-" + FigureMaker.slug(goods.unit()),
                                        Measure.GOODS,
                                        given(goods.amounts()),
                                        Unit.count(goods.unit()))));
        Amounts hours = sums.time().hours();
        add(
                figures,
                of(id, name, partner, TIME, "HOUR", hours)
                        .number("-hours", Measure.HOURS, given(hours), Unit.count("HOUR")));
        Amounts rounds = sums.time().rounds();
        add(
                figures,
                of(id, name, partner, TIME, "ROUND", rounds)
                        .number("-rounds", Measure.ROUNDS, given(rounds), Unit.count("ROUND")));
        return figures;
    }

    private static FigureMaker of(String id, String name, String partner, String kind, String unit, Amounts amounts) {
        return new FigureMaker(id, name, amounts.illustrative(), false, List.of(Behind.gifts(partner, kind, unit)));
    }

    private static void add(List<Figure> figures, Figure figure) {
        if (figure.value().signum() > 0) {
            figures.add(figure);
        }
    }

    private static BigDecimal given(Amounts amounts) {
        return amounts.delivered().add(amounts.accepted());
    }
}
