package org.smallvictories.partners.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.smallvictories.kit.request.Period;

/**
 * What became of our commitments in a period: each counts once for each year of the period from the year it was made,
 * with that year's verdict, or as unknown.
 *
 * @param kept verdicts "kept"
 * @param broken verdicts "broken"
 * @param unknown years that nobody has judged, or judged undecidable
 */
public record Promises(long kept, long broken, long unknown, List<Judged> commitments) {

    /** A commitment with one verdict for each year of the period. */
    public record Judged(String slug, String promise, LocalDate since, String check, List<VerdictView> verdicts) {}

    public static Promises in(Period period, Instant asOf) {
        List<Judged> commitments =
                CommitmentView.of(
                                Commitment.madeBy(period.to(), asOf),
                                asOf,
                                period.to().getYear())
                        .stream()
                        .map(made -> new Judged(
                                made.slug(), made.promise(), made.since(), made.check(), verdicts(made, period)))
                        .toList();
        Map<Verdict, Long> counts = commitments.stream()
                .flatMap(commitment -> commitment.verdicts().stream())
                .collect(Collectors.groupingBy(VerdictView::verdict, Collectors.counting()));
        return new Promises(
                counts.getOrDefault(Verdict.KEPT, 0L),
                counts.getOrDefault(Verdict.BROKEN, 0L),
                counts.getOrDefault(Verdict.UNKNOWN, 0L),
                commitments);
    }

    private static List<VerdictView> verdicts(CommitmentView made, Period period) {
        return made.verdicts().stream()
                .filter(verdict -> verdict.year() >= period.from().getYear()
                        && verdict.year() <= period.to().getYear())
                .toList();
    }
}
