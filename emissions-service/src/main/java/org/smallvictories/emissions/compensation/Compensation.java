package org.smallvictories.emissions.compensation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.Voiding;
import org.smallvictories.emissions.compensation.serial.CreditBlock;
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
    private static final int PAGE = 200;

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
    String provider;
    String quoteReference;
    String retireFor;
    boolean illustrative;
    Instant recordedAt;
    String recordedBy;

    Instant orderedAt;
    String orderedBy;
    Instant paidAt;
    String paidBy;

    @Embedded
    Retirement retirement;

    @OneToMany(mappedBy = "compensation")
    @BatchSize(size = PAGE)
    List<SerialBlock> blocks = new ArrayList<>();

    String beneficiary;
    Instant contributedAt;
    String contributedBy;
    String certificate;

    @Column(name = "certificate_sha256")
    String certificateSha256;

    @Embedded
    Failure failure;

    @Embedded
    Refund refund;

    Instant cancelledAt;
    String cancelledBy;
    String cancelReason;

    @Embedded
    Voiding voiding;

    protected Compensation() {}

    Compensation(NewCompensation given, Offer offer, Footprint footprint, String by, Instant now) {
        if (given.kind() == CompensationKind.CREDITS
                && given.kg().remainder(TONNE).signum() != 0) {
            throw Problem.invalid("kg", "must be whole tonnes: credits come by the tonne");
        }
        this.id = Ids.next();
        this.kind = given.kind();
        this.footprint = footprint;
        this.date = given.date() == null ? dayOf(now) : given.date();
        this.partner = given.partner();
        this.project = given.project();
        this.kg = Decimals.plain(given.kg());
        this.pricePerTonne = Decimals.plain(offer.price().perTonne());
        this.currency = offer.price().currency().getCurrencyCode();
        this.cost = offer.price().costOf(given.kg());
        this.validUntil = offer.validUntil();
        this.provider = given.provider();
        this.quoteReference = offer.reference();
        this.retireFor = given.beneficiary();
        this.illustrative = given.illustrative();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    void order(String by, Instant now) {
        requireState("ordered", CompensationState.QUOTED);
        if (validUntil != null && dayOf(now).isAfter(validUntil)) {
            throw Problem.conflict("The quote was valid until " + validUntil + "; ask for a new one.");
        }
        orderedAt = now;
        orderedBy = by;
    }

    /** Some sellers retire first and are paid afterwards; some are found to have been paid for what then failed. */
    void pay(String by, Instant now) {
        if (failure == null) {
            requireManual("paid");
        }
        requireState(
                "paid",
                CompensationState.PLACED,
                CompensationState.RETIRED,
                CompensationState.CONTRIBUTED,
                CompensationState.FAILED);
        if (paidAt != null) {
            throw Problem.conflict("It is paid already.");
        }
        paidAt = now;
        paidBy = by;
    }

    void retire(NewRetirement given, SerialBlocks serials, String by, Instant now) {
        requireManual("retired");
        requireKind(CompensationKind.CREDITS, "retired");
        requireState("retired", CompensationState.PLACED, CompensationState.PAID);
        if (retireFor != null && !retireFor.equals(given.beneficiary())) {
            throw Problem.invalid("beneficiary", "is not '" + retireFor + "', for whom the quote was made");
        }
        serials.retire(this, given.blocks(), by, now);
        retirement = new Retirement(now, by);
        beneficiary = given.beneficiary();
        certificate = given.certificate();
        certificateSha256 = given.certificateSha256();
        settleRest(given.unfilledReason(), by, now);
    }

    private void settleRest(String unfilledReason, String by, Instant now) {
        BigDecimal rest = unfilledKg();
        if (rest.signum() > 0 && unfilledReason == null) {
            throw Problem.invalid(
                    "blocks",
                    "make " + tonnes(kg.subtract(rest)) + " serials; " + tonnes(kg)
                            + " tonnes need as many, one each, or an unfilledReason");
        }
        if (rest.signum() == 0 && unfilledReason != null) {
            throw Problem.invalid("unfilledReason", "must be left out: there is a serial for each tonne");
        }
        if (rest.signum() > 0) {
            failure = new Failure(now, by, unfilledReason, FailedOrder.remedy(this), true);
        }
    }

    void contribute(NewContribution given, String by, Instant now) {
        requireManual("contributed");
        requireKind(CompensationKind.CONTRIBUTION, "contributed");
        requireState("contributed", CompensationState.PLACED, CompensationState.PAID);
        contributedAt = now;
        contributedBy = by;
        certificate = given.certificate();
        certificateSha256 = given.certificateSha256();
    }

    void fail(String reason, String by, Instant now) {
        requireManual("not carried out");
        requireState("failed", CompensationState.PLACED, CompensationState.PAID);
        failure = new Failure(now, by, reason, FailedOrder.remedy(this), true);
    }

    void cancel(String reason, String by, Instant now) {
        requireState("cancelled", CompensationState.QUOTED, CompensationState.PLACED, CompensationState.PAID);
        if (!blocks.isEmpty()) {
            throw Problem.conflict("It cannot be cancelled: a part of it is retired.");
        }
        cancelledAt = now;
        cancelledBy = by;
        cancelReason = reason;
    }

    void refund(String reference, String by, Instant now) {
        requireState("refunded", CompensationState.CANCELLED, CompensationState.FAILED, CompensationState.RETIRED);
        if (Tally.of(this, now).refundDue().signum() == 0) {
            throw Problem.conflict("No money is to come back.");
        }
        refund = new Refund(now, by, reference);
    }

    void voidBecause(String reason, String by, Instant now) {
        if (voiding != null) {
            throw Problem.conflict("The compensation is void already.");
        }
        voiding = new Voiding(now, by, reason);
    }

    void requireNotVoid() {
        if (voiding != null) {
            throw Problem.conflict("The compensation is void.");
        }
    }

    private void requireKind(CompensationKind needed, String verb) {
        if (kind != needed) {
            throw Problem.conflict("Only " + needed + " are " + verb + "; this is a compensation by " + kind + ".");
        }
    }

    private void requireManual(String verb) {
        if (provider != null) {
            throw Problem.conflict("'" + provider + "' carries this order out and tells when it is " + verb + ".");
        }
    }

    private void requireState(String verb, CompensationState... possible) {
        CompensationState state = state();
        if (!List.of(possible).contains(state)) {
            throw Problem.conflict("It cannot be " + verb + ": it is " + state + ".");
        }
    }

    /** Blocks to be stored, of as many serials as there are tonnes left. */
    List<SerialBlock> newBlocks(List<CreditBlock> given, String by, Instant now) {
        for (CreditBlock block : given) {
            if (block.serials().size() == 0) {
                throw Problem.invalid("blocks", "serials " + block.serials() + " end before they begin");
            }
        }
        BigDecimal serials = given.stream()
                .map(block -> BigDecimal.valueOf(block.serials().size()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (serials.multiply(TONNE).compareTo(unfilledKg()) > 0) {
            throw Problem.invalid(
                    "blocks", "make " + serials + " serials; " + tonnes(unfilledKg()) + " tonnes are left, one each");
        }
        return given.stream()
                .map(block -> new SerialBlock(this, block, by, now))
                .toList();
    }

    /** Credits retired for it, invalidated ones too: one serial is one tonne. */
    BigDecimal filledKg(Instant moment) {
        return kg(blocks.stream().filter(block -> block.standsAt(moment)).toList());
    }

    static BigDecimal kg(List<SerialBlock> blocks) {
        return blocks.stream()
                .map(block -> BigDecimal.valueOf(block.serials.size()).multiply(TONNE))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal unfilledKg() {
        return kg.subtract(filledKg(Instant.MAX));
    }

    private static BigDecimal tonnes(BigDecimal kg) {
        return Decimals.plain(kg.movePointLeft(3));
    }

    CompensationState state() {
        return stateAt(Instant.MAX);
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
        if (failure != null && by(failure.failedAt(), moment)) {
            return CompensationState.FAILED;
        }
        if (by(paidAt, moment)) {
            return CompensationState.PAID;
        }
        return by(orderedAt, moment) ? CompensationState.PLACED : CompensationState.QUOTED;
    }

    static boolean by(Instant mark, Instant moment) {
        return mark != null && !mark.isAfter(moment);
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** Belongs to the period of its footprint; without one, to that of its date. */
    private boolean liesIn(LocalDate from, LocalDate to, Instant asOf) {
        return footprint == null ? !date.isBefore(from) && !date.isAfter(to) : footprint.endsIn(from, to, asOf);
    }

    static Optional<Compensation> find(UUID id) {
        return findByIdOptional(id);
    }

    /** Asked of the database, so that whoever changes it next does not hold what was read before. */
    static boolean isOrderedFrom(String provider, UUID id) {
        return count("id = ?1 and provider = ?2 and orderedAt is not null", id, provider) > 0;
    }

    /** Held against other changes until the transaction ends. */
    static Compensation forChange(UUID id) {
        return Compensation.<Compensation>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("compensation", id));
    }

    static List<Compensation> page(PageRequest page) {
        return find("id > ?1 order by id", page.afterId())
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** Those of one footprint that were recorded by then and not void by then. */
    static List<Compensation> ofFootprint(UUID footprint, Instant asOf) {
        return list(
                """
                from Compensation c where c.footprint.id = ?1 and c.recordedAt <= ?2
                and (c.voiding.voidedAt is null or c.voiding.voidedAt > ?2) order by c.id""",
                footprint,
                asOf);
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
