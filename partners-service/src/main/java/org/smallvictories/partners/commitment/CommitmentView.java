package org.smallvictories.partners.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A commitment as it is read.
 *
 * @param verdicts the verdict that stands for each judged year, in order
 */
public record CommitmentView(
        String slug, String promise, LocalDate since, String check, Instant recordedAt, List<VerdictView> verdicts) {

    /** In the order of the commitments. */
    static List<CommitmentView> of(List<Commitment> commitments, Instant asOf) {
        Map<String, List<YearVerdict>> verdicts = YearVerdict.on(commitments, asOf);
        return commitments.stream()
                .map(commitment -> of(commitment, verdicts.getOrDefault(commitment.slug, List.of())))
                .toList();
    }

    private static CommitmentView of(Commitment commitment, List<YearVerdict> given) {
        TreeMap<Integer, VerdictView> standing = new TreeMap<>();
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
