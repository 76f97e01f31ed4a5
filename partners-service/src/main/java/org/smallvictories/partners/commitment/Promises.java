package org.smallvictories.partners.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    public record Judged(String slug, String promise, LocalDate since, List<VerdictView> verdicts) {}

    public static Promises in(Period period, Instant asOf) {
        List<Judged> commitments = CommitmentView.of(Commitment.madeBy(period.to(), asOf), asOf).stream()
                .map(made -> new Judged(made.slug(), made.promise(), made.since(), verdicts(made, period)))
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
        Map<Integer, VerdictView> judged =
                made.verdicts().stream().collect(Collectors.toMap(VerdictView::year, Function.identity()));
        int first = Math.max(period.from().getYear(), made.since().getYear());
        return IntStream.rangeClosed(first, period.to().getYear())
                .mapToObj(year -> judged.getOrDefault(year, VerdictView.unknown(year)))
                .toList();
    }
}
