package org.smallvictories.donations.b4si;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.Ids;

/** Why a gift is given, as somebody judged it. The latest counts. */
@Entity
public class Classification extends PanacheEntityBase {

    @Id
    UUID id;

    UUID gift;

    @Enumerated(EnumType.STRING)
    Why why;

    String reason;
    Instant recordedAt;
    String recordedBy;

    protected Classification() {}

    Classification(UUID gift, NewClassification given, String by, Instant at) {
        this.id = Ids.next();
        this.gift = gift;
        this.why = given.why();
        this.reason = given.reason();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /** Latest first. */
    static List<Classification> of(UUID gift, Horizon asOf) {
        return list("gift = ?1 and recordedAt <= ?2 order by recordedAt desc, id desc", gift, asOf.moment());
    }
}
