package org.smallvictories.gateway.promises;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.smallvictories.gateway.entry.Entry;
import org.smallvictories.gateway.entry.Fact;
import org.smallvictories.gateway.entry.WebLink;
import org.smallvictories.gateway.pages.Formats;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.promises.Commitment.Verdict;
import org.smallvictories.gateway.report.Bundles;
import org.smallvictories.gateway.report.PromisesTexts;
import org.smallvictories.gateway.report.Report.Day;
import org.smallvictories.gateway.report.Report.Row;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.gateway.report.Report.Text;

/** Tells a commitment with the verdict of each year, the latest first. */
final class CommitmentEntry {

    private final Commitment commitment;
    private final Language language;
    private final Formats formats;
    private final CommitmentTexts texts;
    private final PromisesTexts common;

    CommitmentEntry(Commitment commitment, Language language) {
        this.commitment = commitment;
        this.language = language;
        this.formats = Formats.of(language);
        this.texts = Bundles.of(CommitmentTexts.class, language);
        this.common = Bundles.of(PromisesTexts.class, language);
    }

    Entry tell() {
        List<Verdict> latestFirst = new ArrayList<>(commitment.verdicts());
        Collections.reverse(latestFirst);
        Table verdicts = new Table(
                "verdicts",
                texts.verdicts(),
                texts.verdictsOf(),
                List.of(common.year(), common.verdict(), common.evidence(), texts.link(), texts.judged()),
                latestFirst.stream().map(this::row).toList(),
                null);
        return new Entry(
                texts.commitment(),
                commitment.promise(),
                false,
                null,
                facts(),
                List.of(verdicts),
                List.of(),
                judgedYear(latestFirst),
                language);
    }

    private int judgedYear(List<Verdict> latestFirst) {
        return latestFirst.stream()
                .filter(verdict -> verdict.recordedAt() != null)
                .map(Verdict::year)
                .findFirst()
                .orElse(commitment.since().getYear());
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.since(), new Day(commitment.since())));
        if (commitment.check() != null) {
            facts.add(Fact.of(texts.check(), commitment.check()));
        }
        facts.add(Fact.of(texts.recorded(), formats.moment(commitment.recordedAt())));
        return facts;
    }

    private Row row(Verdict of) {
        return Row.of(
                false,
                Text.of(String.valueOf(of.year())),
                Text.of(common.verdictName(of.verdict())),
                Text.of(of.evidence()),
                WebLink.to(of.evidenceLink(), of.evidenceLink()),
                Text.of(judged(of)));
    }

    private String judged(Verdict of) {
        if (of.recordedAt() == null) {
            return texts.nobody();
        }
        String moment = formats.moment(of.recordedAt());
        return of.recordedBy() == null ? moment : texts.judgedBy(moment, of.recordedBy());
    }
}
