package org.smallvictories.donations.b4si;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.PageStart;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.Period;

/** What it cost to run the giving. */
@Entity
@DynamicUpdate // the service's role may write the marks' columns and no others
public class ManagementCost extends PanacheEntityBase {

    @Id
    UUID id;

    LocalDate incurredOn;

    @Column(name = "euros")
    BigDecimal amount;

    String explanation;
    Instant recordedAt;
    String recordedBy;
    Instant voidedAt;
    String voidedBy;
    String voidReason;

    protected ManagementCost() {}

    ManagementCost(NewManagementCost given, String by, Instant at) {
        this.id = Ids.next();
        this.incurredOn = given.date();
        this.amount = given.amount().setScale(2);
        this.explanation = given.explanation();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    void voidBecause(String reason, String by, Instant at) {
        if (voidedAt != null) {
            throw Problem.conflict("This cost was voided: " + voidReason);
        }
        voidReason = reason;
        voidedBy = by;
        voidedAt = at;
    }

    /** Held against other changes until the transaction ends. */
    static Optional<ManagementCost> forVoiding(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Voided ones included. */
    static List<ManagementCost> page(Period period, Horizon asOf, PageRequest page) {
        return ManagementCost.<ManagementCost>find(
                        "incurredOn between ?1 and ?2 and recordedAt <= ?3 and id > ?4 order by id",
                        period.from(),
                        period.to(),
                        asOf.moment(),
                        PageStart.after(page))
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** Their sum; empty when there are none, which is not to say that there was no cost. */
    static Optional<BigDecimal> total(Period period, Horizon asOf) {
        return ManagementCost.<ManagementCost>find(
                        "incurredOn between ?1 and ?2 and recordedAt <= ?3 and (voidedAt is null or voidedAt > ?3)",
                        period.from(),
                        period.to(),
                        asOf.moment())
                .stream()
                .map(cost -> cost.amount)
                .reduce(BigDecimal::add);
    }
}
