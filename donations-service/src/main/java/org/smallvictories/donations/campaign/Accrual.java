package org.smallvictories.donations.campaign;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.problem.Problem;

/** What a sale accrued, for good: it may only be voided, once. */
@Entity
@DynamicUpdate // the service's role may write the marks' columns and no others
@IdClass(Accrual.Key.class)
public class Accrual extends PanacheEntityBase {

    /** In the order of the table's primary key. */
    public record Key(String campaign, UUID id) {}

    @Id
    String campaign;

    @Id
    UUID id;

    String sale;
    LocalDate soldOn;
    int units;
    BigDecimal amountPerUnit;
    Instant recordedAt;
    String recordedBy;
    UUID batch;
    UUID importId;
    Instant voidedAt;
    String voidedBy;
    String voidReason;

    protected Accrual() {}

    /** @param amountPerUnit what holds on the day of the sale */
    Accrual(String campaign, NewAccrual given, BigDecimal amountPerUnit, String by, Instant at) {
        this.campaign = campaign;
        this.id = Ids.next();
        this.sale = given.sale();
        this.soldOn = given.date();
        this.units = given.units();
        this.amountPerUnit = amountPerUnit;
        this.recordedAt = at;
        this.recordedBy = by;
    }

    Accrual inBatch(UUID batch) {
        this.batch = batch;
        return this;
    }

    Accrual broughtBy(UUID importId) {
        this.importId = importId;
        return this;
    }

    void voidBecause(String reason, String by, Instant at) {
        if (voidedAt != null) {
            throw Problem.conflict("This accrual was voided: " + voidReason);
        }
        voidReason = reason;
        voidedBy = by;
        voidedAt = at;
    }

    BigDecimal of(long units) {
        return amountPerUnit.multiply(BigDecimal.valueOf(units));
    }

    LocalDate month() {
        return soldOn.withDayOfMonth(1);
    }

    /** Whether it was told with these values; what became of it since does not matter. */
    boolean isOf(NewAccrual given) {
        return soldOn.equals(given.date()) && units == given.units();
    }

    static Optional<Accrual> withId(String campaign, UUID id) {
        return findByIdOptional(new Key(campaign, id));
    }

    /** Those of these sales that are not voided. */
    static List<Accrual> ofSales(String campaign, Collection<String> sales) {
        return list("campaign = ?1 and sale in ?2 and voidedAt is null", campaign, sales);
    }

    /** The latest day of a sale, voided ones included; null when there is none. */
    static LocalDate lastDay(String campaign) {
        return find("select max(soldOn) from Accrual where campaign = ?1", campaign)
                .project(LocalDate.class)
                .firstResult();
    }

    /** Held against refunds and voids until the transaction ends. */
    static Optional<Accrual> forMarking(String campaign, UUID id) {
        return findByIdOptional(new Key(campaign, id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same by the shop's id, unless it is voided. */
    static Optional<Accrual> forRefund(String campaign, String sale) {
        return find("campaign = ?1 and sale = ?2 and voidedAt is null", campaign, sale)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What an import brought and was voided at that moment, by campaign and id. */
    static List<Accrual> voidedWith(UUID importId, Instant at, Key after, int limit) {
        return find(
                        """
                        importId = ?1 and voidedAt = ?2 and (campaign > ?3 or campaign = ?3 and id > ?4)
                        order by campaign, id""",
                        importId,
                        at,
                        after.campaign(),
                        after.id())
                .range(0, limit - 1)
                .list();
    }
}
