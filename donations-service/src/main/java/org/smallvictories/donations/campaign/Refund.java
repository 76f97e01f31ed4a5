package org.smallvictories.donations.campaign;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.smallvictories.kit.Ids;

/** Units of a sale that came back, for good, and took their accrual with them. */
@Entity
@Immutable
public class Refund extends PanacheEntityBase {

    @Id
    UUID id;

    String campaign;
    UUID accrual;
    String refund;
    int units;
    LocalDate refundedOn;
    String reason;
    Instant recordedAt;
    String recordedBy;

    protected Refund() {}

    Refund(Accrual accrual, NewRefund given, int units, String by, Instant at) {
        this.id = Ids.next();
        this.campaign = accrual.campaign;
        this.accrual = accrual.id;
        this.refund = given.refund();
        this.units = units;
        this.refundedOn = given.date();
        this.reason = given.reason();
        this.recordedAt = at;
        this.recordedBy = by;
    }

    /** Whether it was told with these values. */
    boolean isOf(NewRefund given) {
        return refundedOn.equals(given.date()) && (given.units() == null || units == given.units());
    }

    /** With the shop's id, or the one without any, which cancelled the sale as such. */
    static Optional<Refund> of(Accrual accrual, String refund) {
        return of(accrual).stream()
                .filter(one -> Objects.equals(one.refund, refund))
                .findFirst();
    }

    static long unitsOf(Accrual accrual) {
        return of(accrual).stream().mapToLong(refund -> refund.units).sum();
    }

    /** By accrual; those of which nothing came back are left out. */
    static Map<UUID, Long> unitsOf(String campaign, Collection<UUID> accruals) {
        Map<UUID, Long> units = new HashMap<>();
        Refund.<Refund>list("campaign = ?1 and accrual in ?2", campaign, accruals)
                .forEach(refund -> units.merge(refund.accrual, (long) refund.units, Long::sum));
        return units;
    }

    private static List<Refund> of(Accrual accrual) {
        return list("campaign = ?1 and accrual = ?2", accrual.campaign, accrual.id);
    }
}
