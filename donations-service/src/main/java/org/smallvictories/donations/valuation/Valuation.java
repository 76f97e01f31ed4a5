package org.smallvictories.donations.valuation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.gift.EmployeeCosts;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.problem.Problem;

/** What a gift is worth on one basis. At most one a basis is valid at a time; a wrong one is voided first. */
@Entity
@DynamicUpdate // the service's role may write the marks' columns and no others
public class Valuation extends PanacheEntityBase {

    @Id
    UUID id;

    UUID gift;

    @Enumerated(EnumType.STRING)
    Basis basis;

    BigDecimal amount;
    String currency;
    LocalDate valuedOn;
    String explanation;
    String evidence;
    Instant recordedAt;
    String recordedBy;
    Instant voidedAt;
    String voidedBy;
    String voidReason;

    protected Valuation() {}

    /** @param amount of {@code given}, with the decimals of its currency */
    Valuation(UUID gift, NewValuation given, BigDecimal amount, String by, Instant at) {
        this.id = Ids.next();
        this.gift = gift;
        this.basis = given.basis();
        this.amount = amount;
        this.currency = given.currency();
        this.valuedOn = given.date();
        this.explanation = given.explanation();
        this.evidence = given.evidence();
        this.recordedAt = at;
        this.recordedBy = by;
    }

    /** What a gift's working time cost, as it was sent with it. A pledge lies in the future; its cost holds from today. */
    static Valuation ofWorkingTime(EmployeeCosts.Cost sent, String by, Instant at) {
        Valuation valuation = new Valuation();
        valuation.id = Ids.next();
        valuation.gift = sent.gift().id();
        valuation.basis = Basis.COST;
        valuation.amount = sent.cost().amount();
        valuation.currency = sent.cost().currency();
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        valuation.valuedOn =
                sent.gift().date().isAfter(today) ? today : sent.gift().date();
        valuation.explanation = "Employee cost of the working time, as sent with the gift";
        valuation.recordedAt = at;
        valuation.recordedBy = by;
        return valuation;
    }

    void voidBecause(String reason, String by, Instant at) {
        if (voidedAt != null) {
            throw Problem.conflict("This valuation was voided: " + voidReason);
        }
        voidReason = reason;
        voidedBy = by;
        voidedAt = at;
    }

    static boolean isValued(UUID gift, Basis basis) {
        return count("gift = ?1 and basis = ?2 and voidedAt is null", gift, basis) > 0;
    }

    /** Held against other changes until the transaction ends. */
    static Optional<Valuation> forVoiding(UUID gift, UUID id) {
        return Valuation.<Valuation>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(valuation -> valuation.gift.equals(gift));
    }

    /** By basis, voided ones included, the latest of a basis last. */
    static List<Valuation> of(UUID gift, Horizon asOf) {
        return list("gift = ?1 and recordedAt <= ?2 order by basis, id", gift, asOf.moment());
    }
}
