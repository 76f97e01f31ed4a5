package org.smallvictories.gateway.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.smallvictories.gateway.impact.Impact;
import org.smallvictories.gateway.impact.Promises;
import org.smallvictories.gateway.report.Report.Figure;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Row;
import org.smallvictories.gateway.report.Report.Section;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.gateway.report.Report.Text;
import org.smallvictories.gateway.report.Report.Unit;

/** What was promised, and what became of it. */
final class PromisesSection {

    static final String ID = "promises";

    private final Telling telling;
    private final PromisesTexts texts;
    private final Promises promises;

    PromisesSection(Telling telling) {
        this.telling = telling;
        this.texts = telling.words(PromisesTexts.class);
        this.promises = telling.facts().impact().promises();
    }

    Section tell() {
        return telling.missing(ID, texts.name())
                .orElseGet(() -> new Section(
                        ID,
                        texts.name(),
                        headline(),
                        null,
                        List.of(
                                verdicts("kept", texts.kept(), Promises::kept),
                                verdicts("broken", texts.broken(), Promises::broken),
                                verdicts("unknown", texts.unknown(), Promises::unknown)
                                        .note(promises.unknown() > 0 ? texts.unknownNote() : null)),
                        promises.commitments().isEmpty() ? List.of() : List.of(commitments()),
                        List.of()));
    }

    private String headline() {
        long all = promises.kept() + promises.broken() + promises.unknown();
        if (all == 0) {
            return texts.none();
        }
        return promises.kept() == all
                ? texts.all((int) all)
                : texts.became(promises.kept(), promises.broken(), promises.unknown());
    }

    private Figure verdicts(String id, String label, Function<Promises, Long> count) {
        return Figure.of(id, label, Quantity.count(count.apply(promises), "VERDICT"))
                .before(telling.before(
                        Impact::promises, of -> BigDecimal.valueOf(count.apply(of)), Unit.count("VERDICT")))
                .opens(promises.commitments().isEmpty() ? null : "#commitments");
    }

    private Table commitments() {
        return new Table(
                "commitments",
                texts.verdicts(),
                texts.verdictsOf(telling.year()),
                List.of(texts.promise(), texts.year(), texts.verdict(), texts.evidence()),
                promises.commitments().stream()
                        .flatMap(made -> made.verdicts().stream().map(verdict -> row(made, verdict)))
                        .toList(),
                null);
    }

    private Row row(Promises.Commitment made, Promises.Verdict verdict) {
        return Row.of(
                false,
                new Text(made.promise() == null ? made.slug() : made.promise(), Links.commitment(made.slug())),
                Text.of(String.valueOf(verdict.year())),
                Text.of(texts.verdictName(verdict.verdict())),
                Text.of(verdict.evidence()));
    }
}
