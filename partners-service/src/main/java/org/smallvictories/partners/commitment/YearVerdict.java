package org.smallvictories.partners.commitment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smallvictories.kit.Ids;

/** The verdict on a commitment for one year; a later one of the same year takes its place. */
@Entity
@Table(name = "verdict")
public class YearVerdict extends PanacheEntityBase {

    @Id
    UUID id;

    String commitment;
    int year;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict")
    Verdict verdict;

    String evidence;
    String evidenceLink;

    @Column(name = "evidence_sha256")
    String evidenceSha256;

    Instant recordedAt;
    String recordedBy;

    protected YearVerdict() {}

    YearVerdict(String commitment, NewVerdict given, Instant recordedAt, String recordedBy) {
        this.id = Ids.next();
        this.commitment = commitment;
        this.year = given.year();
        this.verdict = given.verdict();
        this.evidence = given.evidence();
        this.evidenceLink = given.evidenceLink();
        this.evidenceSha256 = given.evidenceSha256();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** All verdicts on commitments, by slug; those on each by year, the latest of a year last. */
    static Map<String, List<YearVerdict>> on(Collection<Commitment> commitments, Instant asOf) {
        List<String> slugs =
                commitments.stream().map(commitment -> commitment.slug).toList();
        return YearVerdict.<YearVerdict>list("commitment in ?1 and recordedAt <= ?2 order by year, id", slugs, asOf)
                .stream()
                .collect(Collectors.groupingBy(verdict -> verdict.commitment));
    }
}
