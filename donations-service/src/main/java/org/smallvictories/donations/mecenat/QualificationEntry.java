package org.smallvictories.donations.mecenat;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.Ids;

/** What somebody judged a gift to be for tax purposes. The latest counts. */
@Entity
@Table(name = "qualification")
public class QualificationEntry extends PanacheEntityBase {

    @Id
    UUID id;

    UUID gift;

    @Enumerated(EnumType.STRING)
    Qualification qualification;

    boolean aidsPeopleInDifficulty;
    String reason;
    Instant recordedAt;
    String recordedBy;

    protected QualificationEntry() {}

    QualificationEntry(UUID gift, NewQualification given, String approver, Instant at) {
        this.id = Ids.next();
        this.gift = gift;
        this.qualification = given.qualification();
        this.aidsPeopleInDifficulty = given.aidsPeopleInDifficulty();
        this.reason = given.reason();
        this.recordedBy = approver;
        this.recordedAt = at;
    }

    /** Latest first. */
    static List<QualificationEntry> of(UUID gift, Horizon asOf) {
        return list("gift = ?1 and recordedAt <= ?2 order by recordedAt desc, id desc", gift, asOf.moment());
    }
}
