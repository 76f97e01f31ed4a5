package org.smallvictories.donations.gift;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.donations.Currencies;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.totals.Share;
import org.smallvictories.donations.totals.Standing;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.problem.Problem;

/** An entry of the ledger. Once there it only gets marks, each once; the database refuses every other change. */
@Entity
@DynamicUpdate // the service's role may write the marks' columns and no others
public class Gift extends PanacheEntityBase {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String partner;
    String project;
    String campaign;
    LocalDate givenOn;
    BigDecimal amount;
    String currency;
    BigDecimal quantity;

    @Enumerated(EnumType.STRING)
    Unit unit;

    String description;
    boolean illustrative;
    Instant recordedAt;
    String recordedBy;
    LocalDate deliveredOn;
    Instant deliveredAt;
    String deliveredBy;
    LocalDate acceptedOn;
    Instant acceptedAt;
    String acceptedBy;
    Instant voidedAt;
    String voidedBy;
    String voidReason;

    protected Gift() {}

    /** @param given checked by {@link KindRules} */
    Gift(NewDonation given, String by, Instant at) {
        id = Ids.next();
        kind = given.kind();
        partner = given.partner();
        project = given.project();
        campaign = given.campaign();
        givenOn = given.date();
        description = given.description();
        illustrative = given.illustrative();
        recordedAt = at;
        recordedBy = by;
        measure(given);
        if (given.state() != State.PLEDGED) {
            deliver(given.date(), by, at);
        }
        if (given.state() == State.ACCEPTED) {
            accept(given.date(), by, at);
        }
    }

    /** One scale a measure, so that sums come out alike whichever way they are added up. */
    private void measure(NewDonation given) {
        if (kind == Kind.MONEY) {
            currency = given.currency();
            int decimals = Currencies.decimals(currency).orElseThrow();
            amount = given.amount().setScale(decimals, RoundingMode.UNNECESSARY);
        } else {
            unit = given.unit();
            quantity = given.quantity().setScale(unit.decimals(), RoundingMode.UNNECESSARY);
        }
    }

    void deliver(LocalDate on, String by, Instant at) {
        requireNotVoided();
        if (deliveredAt != null) {
            throw Problem.conflict("This gift was delivered on " + deliveredOn + " already.");
        }
        deliveredOn = on;
        deliveredAt = at;
        deliveredBy = by;
    }

    void accept(LocalDate on, String by, Instant at) {
        requireNotVoided();
        if (deliveredAt == null) {
            throw Problem.conflict("This gift was not delivered yet; only then can it be accepted.");
        }
        if (acceptedAt != null) {
            throw Problem.conflict("This gift was accepted on " + acceptedOn + " already.");
        }
        if (on.isBefore(deliveredOn)) {
            throw Problem.invalid("date", "lies before the delivery on " + deliveredOn);
        }
        acceptedOn = on;
        acceptedAt = at;
        acceptedBy = by;
    }

    void voidBecause(String reason, String by, Instant at) {
        requireNotVoided();
        voidReason = reason;
        voidedBy = by;
        voidedAt = at;
    }

    private void requireNotVoided() {
        if (voidedAt != null) {
            throw Problem.conflict("This gift was voided: " + voidReason);
        }
    }

    State state(Horizon asOf) {
        if (asOf.sees(acceptedAt)) {
            return State.ACCEPTED;
        }
        return asOf.sees(deliveredAt) ? State.DELIVERED : State.PLEDGED;
    }

    Standing standing() {
        return new Standing(state(Horizon.LATEST), voidedAt != null);
    }

    Share share() {
        boolean money = kind == Kind.MONEY;
        return new Share(
                id,
                givenOn,
                partner,
                project,
                campaign,
                kind,
                money ? currency : unit.name(),
                illustrative,
                money ? amount : quantity);
    }

    static Optional<Gift> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** Held against other marks until the transaction ends. */
    static Optional<Gift> forMarking(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
