package org.smallvictories.donations.benefit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.Ids;

/** What a partner says that it gave in return for a gift. The latest counts. */
@Entity
@Immutable
public class BenefitStatement extends PanacheEntityBase {

    @Id
    UUID id;

    UUID gift;
    boolean given;
    String description;

    /** In EUR; null when the partner does not say. */
    BigDecimal value;

    Instant recordedAt;
    String recordedBy;

    protected BenefitStatement() {}

    BenefitStatement(UUID gift, NewBenefits stated, String by, Instant at) {
        this.id = Ids.next();
        this.gift = gift;
        this.given = stated.given();
        this.description = stated.description();
        this.value = stated.value() == null ? null : stated.value().setScale(2, RoundingMode.UNNECESSARY);
        this.recordedBy = by;
        this.recordedAt = at;
    }

    boolean says(BenefitStatement other) {
        return given == other.given
                && Objects.equals(description, other.description)
                && Objects.equals(value, other.value);
    }

    /** Latest first. */
    static List<BenefitStatement> of(UUID gift, Horizon asOf) {
        return list("gift = ?1 and recordedAt <= ?2 order by recordedAt desc, id desc", gift, asOf.moment());
    }
}
