package org.smallvictories.partners.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A commitment as it is read.
 *
 * @param verdicts the verdict that stands for each year, in order; unknown where nobody has judged
 */
public record CommitmentView(
        String slug, String promise, LocalDate since, String check, Instant recordedAt, List<VerdictView> verdicts) {

    /**
     * In the order of the commitments.
     *
     * @param until the year up to which those that nobody has judged are shown
     */
    static List<CommitmentView> of(List<Commitment> commitments, Instant asOf, int until) {
        Map<String, List<YearVerdict>> verdicts = YearVerdict.on(commitments, asOf);
        return commitments.stream()
                .map(commitment -> of(commitment, verdicts.getOrDefault(commitment.slug, List.of()), until))
                .toList();
    }

    private static CommitmentView of(Commitment commitment, List<YearVerdict> given, int until) {
        TreeMap<Integer, VerdictView> standing = new TreeMap<>();
        for (int year = commitment.since.getYear(); year <= until; year++) {
            standing.put(year, VerdictView.unknown(year));
        }
        given.forEach(verdict -> standing.put(verdict.year, VerdictView.of(verdict)));
        return new CommitmentView(
                commitment.slug,
                commitment.promise,
                commitment.since,
                commitment.checkMade,
                commitment.recordedAt,
                List.copyOf(standing.values()));
    }
}
