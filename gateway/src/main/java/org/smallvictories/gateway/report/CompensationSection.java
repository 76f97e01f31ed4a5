package org.smallvictories.gateway.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.smallvictories.gateway.impact.Compensation;
import org.smallvictories.gateway.impact.Impact;
import org.smallvictories.gateway.report.Report.Day;
import org.smallvictories.gateway.report.Report.Figure;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Row;
import org.smallvictories.gateway.report.Report.Section;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.gateway.report.Report.Text;
import org.smallvictories.gateway.report.Report.Unit;

/** What was compensated: an account beside emissions, never netted against them. */
final class CompensationSection {

    static final String ID = "compensation";

    private final Telling telling;
    private final Names names;
    private final CompensationTexts texts;
    private final Compensation compensation;

    CompensationSection(Telling telling, Names names) {
        this.telling = telling;
        this.names = names;
        this.texts = telling.words(CompensationTexts.class);
        this.compensation = telling.facts().impact().compensation();
    }

    Section tell() {
        return telling.missing(ID, texts.name())
                .orElseGet(() -> new Section(
                        ID,
                        texts.name(),
                        telling.wording().headline(headline(), compensation.illustrative()),
                        null,
                        figures(),
                        compensation.compensations().isEmpty() ? List.of() : List.of(entries()),
                        List.of(texts.separate())));
    }

    private String headline() {
        if (compensation.retiredKg().signum() > 0) {
            return texts.retired(written(compensation.retiredKg()));
        }
        if (compensation.contributedKg().signum() > 0) {
            return texts.contributed(written(compensation.contributedKg()));
        }
        return compensation.orderedKg().signum() > 0
                ? texts.ordered(written(compensation.orderedKg()))
                : texts.nothing();
    }

    private String written(BigDecimal kilograms) {
        return telling.wording().quantity(Quantity.mass(kilograms));
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(mass("ordered", texts.orderedLabel(), Compensation::orderedKg));
        figures.add(
                mass("retired", texts.retiredLabel(), Compensation::retiredKg).note(texts.retiredNote()));
        figures.add(mass("contributed", texts.contributedLabel(), Compensation::contributedKg)
                .note(texts.contributedNote()));
        figures.add(mass("gap", texts.gap(), Compensation::gapKg).note(texts.gapNote()));
        if (isAny(compensation.invalidatedKg())) {
            figures.add(mass("invalidated", texts.invalidated(), Compensation::invalidatedKg));
        }
        if (isAny(compensation.failedKg())) {
            figures.add(mass("failed", texts.failed(), Compensation::failedKg));
        }
        for (Compensation.Cost cost : compensation.cost()) {
            figures.add(
                    Figure.of("cost-" + cost.currency(), texts.cost(), Quantity.money(cost.amount(), cost.currency()))
                            .before(telling.before(
                                    Impact::compensation, of -> cost(of, cost.currency()), Unit.money(cost.currency())))
                            .illustrative(compensation.illustrative())
                            .opens("#compensations"));
        }
        return figures;
    }

    private Figure mass(String id, String label, Function<Compensation, BigDecimal> kilograms) {
        return Figure.of(id, label, Quantity.mass(kilograms.apply(compensation)))
                .before(telling.before(Impact::compensation, kilograms, Unit.KG_CO2E))
                .illustrative(compensation.illustrative() && isAny(kilograms.apply(compensation)))
                .opens(compensation.compensations().isEmpty() ? null : "#compensations");
    }

    private static boolean isAny(BigDecimal kilograms) {
        return kilograms != null && kilograms.signum() != 0;
    }

    private static BigDecimal cost(Compensation of, String currency) {
        return of.cost().stream()
                .filter(cost -> cost.currency().equals(currency))
                .map(Compensation.Cost::amount)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private Table entries() {
        return new Table(
                "compensations",
                texts.entries(),
                texts.entriesOf(telling.year()),
                List.of(
                        telling.texts().partner(),
                        telling.texts().project(),
                        texts.date(),
                        texts.kindColumn(),
                        texts.state(),
                        texts.mass(),
                        texts.price(),
                        texts.cost()),
                compensation.compensations().stream().map(this::entry).toList(),
                null);
    }

    private Row entry(Compensation.Entry entry) {
        return Row.of(
                entry.illustrative(),
                new Text(names.partner(entry.partner()), Links.compensation(entry.id())),
                Text.of(names.project(entry.project())),
                new Day(entry.date()),
                Text.of(texts.kind(entry.kind())),
                Text.of(texts.stateName(entry.state())),
                Quantity.mass(entry.kg()),
                Quantity.money(entry.pricePerTonne(), entry.currency()),
                Quantity.money(entry.cost(), entry.currency()));
    }
}
