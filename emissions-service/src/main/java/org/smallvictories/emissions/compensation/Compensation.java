package org.smallvictories.emissions.compensation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.PageKey;
import org.smallvictories.emissions.Voiding;
import org.smallvictories.emissions.footprint.Footprint;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/**
 * CO2e compensated at a price, from the quote on. It is an account of its own: it is never subtracted from a footprint, and
 * it is no donation.
 */
@Entity
@DynamicUpdate // The service's role may write the marks only.
public class Compensation extends PanacheEntityBase {

    private static final BigDecimal TONNE = BigDecimal.valueOf(1_000);

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    CompensationKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "footprint")
    Footprint footprint;

    LocalDate date;
    String partner;
    String project;
    BigDecimal kg;
    BigDecimal pricePerTonne;
    String currency;
    BigDecimal cost;
    LocalDate validUntil;
    boolean illustrative;
    Instant recordedAt;
    String recordedBy;

    Instant orderedAt;
    String orderedBy;
    Instant paidAt;
    String paidBy;

    @Embedded
    Retirement retirement;

    Instant contributedAt;
    String contributedBy;
    String certificate;
    Instant cancelledAt;
    String cancelledBy;
    String cancelReason;

    @Embedded
    Voiding voiding;

    protected Compensation() {}

    Compensation(NewCompensation given, Footprint footprint, LocalDate today, String by, Instant now) {
        if (given.kind() == CompensationKind.CREDITS
                && given.kg().remainder(TONNE).signum() != 0) {
            throw Problem.invalid("kg", "must be whole tonnes: credits come by the tonne");
        }
        Price price = Price.of(given.pricePerTonne(), given.currency());
        this.id = Ids.next();
        this.kind = given.kind();
        this.footprint = footprint;
        this.date = given.date() == null ? today : given.date();
        this.partner = given.partner();
        this.project = given.project();
        this.kg = Decimals.plain(given.kg());
        this.pricePerTonne = Decimals.plain(given.pricePerTonne());
        this.currency = given.currency();
        this.cost = price.costOf(given.kg());
        this.validUntil = given.validUntil();
        this.illustrative = given.illustrative();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    void order(LocalDate today, String by, Instant now) {
        requireState("ordered", CompensationState.QUOTED);
        if (validUntil != null && today.isAfter(validUntil)) {
            throw Problem.conflict("The quote was valid until " + validUntil + "; ask for a new one.");
        }
        orderedAt = now;
        orderedBy = by;
    }

    /** Some sellers retire first and are paid afterwards. */
    void pay(String by, Instant now) {
        requireState("paid", CompensationState.ORDERED, CompensationState.RETIRED, CompensationState.CONTRIBUTED);
        if (paidAt != null) {
            throw Problem.conflict("It is paid already.");
        }
        paidAt = now;
        paidBy = by;
    }

    void retire(NewRetirement given, String by, Instant now) {
        requireKind(CompensationKind.CREDITS, "retired");
        requireState("retired", CompensationState.ORDERED, CompensationState.PAID);
        BigDecimal serials = BigDecimal.valueOf(given.serialTo())
                .subtract(BigDecimal.valueOf(given.serialFrom()))
                .add(BigDecimal.ONE);
        if (serials.multiply(TONNE).compareTo(kg) != 0) {
            throw Problem.invalid(
                    "serialTo",
                    "makes a block of " + serials + " serials; " + Decimals.plain(kg.divide(TONNE))
                            + " tonnes need as many, one each");
        }
        retirement = Retirement.of(given, by, now);
        certificate = given.certificate();
    }

    void contribute(NewContribution given, String by, Instant now) {
        requireKind(CompensationKind.CONTRIBUTION, "contributed");
        requireState("contributed", CompensationState.ORDERED, CompensationState.PAID);
        contributedAt = now;
        contributedBy = by;
        certificate = given.certificate();
    }

    void cancel(String reason, String by, Instant now) {
        requireState("cancelled", CompensationState.QUOTED, CompensationState.ORDERED, CompensationState.PAID);
        cancelledAt = now;
        cancelledBy = by;
        cancelReason = reason;
    }

    void voidBecause(String reason, String by, Instant now) {
        if (voiding != null) {
            throw Problem.conflict("The compensation is void already.");
        }
        voiding = new Voiding(now, by, reason);
    }

    private void requireKind(CompensationKind needed, String verb) {
        if (kind != needed) {
            throw Problem.conflict("Only " + needed + " are " + verb + "; this is a compensation by " + kind + ".");
        }
    }

    private void requireState(String verb, CompensationState... possible) {
        CompensationState state = stateAt(Instant.MAX);
        if (!List.of(possible).contains(state)) {
            throw Problem.conflict("It cannot be " + verb + ": it is " + state + ".");
        }
    }

    /** The furthest that it had come by a moment. */
    CompensationState stateAt(Instant moment) {
        if (Voiding.liesBefore(voiding, moment)) {
            return CompensationState.VOIDED;
        }
        if (by(cancelledAt, moment)) {
            return CompensationState.CANCELLED;
        }
        if (retirement != null && by(retirement.retiredAt(), moment)) {
            return CompensationState.RETIRED;
        }
        if (by(contributedAt, moment)) {
            return CompensationState.CONTRIBUTED;
        }
        if (by(paidAt, moment)) {
            return CompensationState.PAID;
        }
        return by(orderedAt, moment) ? CompensationState.ORDERED : CompensationState.QUOTED;
    }

    static boolean by(Instant mark, Instant moment) {
        return mark != null && !mark.isAfter(moment);
    }

    /** Belongs to the period of its footprint; without one, to that of its date. */
    private boolean liesIn(LocalDate from, LocalDate to, Instant asOf) {
        return footprint == null ? !date.isBefore(from) && !date.isAfter(to) : footprint.endsIn(from, to, asOf);
    }

    static Optional<Compensation> find(UUID id) {
        return findByIdOptional(id);
    }

    /** Held against other changes until the transaction ends. */
    static Compensation forChange(UUID id) {
        return Compensation.<Compensation>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("compensation", id));
    }

    static List<Compensation> page(PageRequest page) {
        return find("id > ?1 order by id", PageKey.id(page))
                .range(0, page.fetchSize() - 1)
                .list();
    }

    static List<Compensation> inPeriod(LocalDate from, LocalDate to, Instant asOf) {
        List<Compensation> recorded = list(
                """
                from Compensation c left join fetch c.footprint where c.recordedAt <= ?3
                and (c.voiding.voidedAt is null or c.voiding.voidedAt > ?3)
                and (c.footprint is not null or c.date between ?1 and ?2)
                and (c.footprint is null or exists (
                    select 1 from FootprintRevision r where r.footprint = c.footprint and r.periodTo between ?1 and ?2))
                order by c.id""",
                from,
                to,
                asOf);
        return recorded.stream().filter(c -> c.liesIn(from, to, asOf)).toList();
    }
}
