package org.smallvictories.gateway.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.smallvictories.gateway.impact.Amounts;
import org.smallvictories.gateway.impact.Figures;
import org.smallvictories.gateway.impact.Giving;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Row;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.gateway.report.Report.Text;

/** Money of one currency by partner, project and campaign, beside the year before. */
final class MoneyTables {

    private final Telling telling;
    private final Names names;
    private final String currency;
    private final Function<Figures, Amounts> measure;
    private final GivingTexts texts;
    private final Giving giving;
    private final Giving before;

    MoneyTables(Telling telling, Names names, String currency) {
        this.telling = telling;
        this.names = names;
        this.currency = currency;
        this.measure = Measures.money(currency);
        this.texts = telling.words(GivingTexts.class);
        this.giving = telling.facts().impact().giving();
        this.before = telling.facts().before().giving();
    }

    /** Whatever money is given by: a partner, a project or a campaign. */
    private record Share(String slug, Figures figures) {}

    /** @param before null when it could not be had */
    private record Grouping(String id, String kind, String subtitle, List<Share> shares, List<Share> before) {}

    List<Table> tell() {
        List<Table> tables = new ArrayList<>();
        table(
                        new Grouping(
                                "money-by-partner-" + currency,
                                telling.texts().partner(),
                                texts.byPartner(currency, telling.year()),
                                partners(giving),
                                partners(before)),
                        names::partner,
                        slug -> money().to(slug).link(),
                        texts::most)
                .ifPresent(tables::add);
        table(
                        new Grouping(
                                "money-by-project-" + currency,
                                telling.texts().project(),
                                texts.byProject(currency, telling.year()),
                                projects(giving),
                                projects(before)),
                        names::project,
                        slug -> money().of(slug).link(),
                        texts::most)
                .ifPresent(tables::add);
        table(
                        new Grouping(
                                "money-by-campaign-" + currency,
                                telling.texts().campaign(),
                                texts.byCampaign(currency, telling.year()),
                                campaigns(giving),
                                campaigns(before)),
                        names::campaign,
                        slug -> money().fundedBy(slug).link(),
                        texts::raisedMost)
                .ifPresent(tables::add);
        return tables;
    }

    private interface Headline {
        String of(String name, String amount);
    }

    private Optional<Table> table(
            Grouping by, Function<String, String> name, Function<String, String> opens, Headline headline) {
        List<Share> shares = by.shares.stream()
                .filter(share -> !Measures.isNothing(measure.apply(share.figures)))
                .sorted(Comparator.<Share, BigDecimal>comparing(this::given)
                        .reversed()
                        .thenComparing(Share::slug))
                .toList();
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        Share most = shares.get(0);
        String title = given(most).signum() == 0
                ? texts.nothingPaid(currency)
                : headline.of(name.apply(most.slug), telling.formats().money(given(most), currency));
        return Optional.of(new Table(
                by.id,
                telling.wording().headline(title, measure.apply(most.figures).illustrative()),
                by.subtitle,
                List.of(by.kind, texts.given(telling.year()), texts.given(telling.yearBefore()), texts.pledged()),
                shares.stream()
                        .map(share -> row(share, by.before, name.apply(share.slug), opens.apply(share.slug)))
                        .toList(),
                1));
    }

    private Row row(Share share, List<Share> before, String name, String opens) {
        Amounts amounts = measure.apply(share.figures);
        return Row.of(
                amounts.illustrative(),
                new Text(name, opens),
                Quantity.money(given(share), currency),
                Quantity.money(before == null ? null : given(before, share.slug), currency),
                Quantity.money(amounts.pledged(), currency));
    }

    private BigDecimal given(Share share) {
        return Telling.arrived(measure.apply(share.figures));
    }

    private BigDecimal given(List<Share> shares, String slug) {
        return shares.stream()
                .filter(share -> share.slug.equals(slug))
                .map(this::given)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private Links.Gifts money() {
        return telling.links().gifts().with("kind", "MONEY");
    }

    private static List<Share> partners(Giving giving) {
        return giving == null
                ? null
                : giving.byPartner().stream()
                        .map(of -> new Share(of.partner(), of.figures()))
                        .toList();
    }

    private static List<Share> projects(Giving giving) {
        return giving == null
                ? null
                : giving.byProject().stream()
                        .map(of -> new Share(of.project(), of.figures()))
                        .toList();
    }

    private static List<Share> campaigns(Giving giving) {
        return giving == null
                ? null
                : giving.byCampaign().stream()
                        .map(of -> new Share(of.campaign(), of.figures()))
                        .toList();
    }
}
