package org.smallvictories.partners.commitment;

import java.time.Instant;
import org.smallvictories.kit.journal.Personal;

/** The verdict on a commitment for one year; moment and person are null where nobody has judged. */
public record VerdictView(
        int year,
        Verdict verdict,
        String evidence,
        String evidenceLink,
        String evidenceSha256,
        Instant recordedAt,
        Personal recordedBy) {

    static VerdictView of(YearVerdict given) {
        return new VerdictView(
                given.year,
                given.verdict,
                given.evidence,
                given.evidenceLink,
                given.evidenceSha256,
                given.recordedAt,
                Personal.of(given.recordedBy));
    }

    static VerdictView unknown(int year) {
        return new VerdictView(year, Verdict.UNKNOWN, null, null, null, null, null);
    }
}
