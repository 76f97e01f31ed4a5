package org.smallvictories.donations.gift;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.donations.Activity;
import org.smallvictories.donations.Category;
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

    private static final String VOID_IMPORTED =
            """
            UPDATE gift SET voided_at = :at, voided_by = :by, void_reason = :reason
            FROM (SELECT id FROM gift WHERE import_id = :importId AND voided_at IS NULL
                        AND uuid_send(id) > uuid_send(:after)
                  ORDER BY uuid_send(id) LIMIT :most FOR NO KEY UPDATE) AS next
            WHERE gift.id = next.id RETURNING gift.*""";

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

    @Enumerated(EnumType.STRING)
    Category category;

    @Enumerated(EnumType.STRING)
    Activity activity;

    Integer people;

    @Enumerated(EnumType.STRING)
    PaymentMethod paymentMethod;

    String paymentReference;
    String description;
    boolean illustrative;
    String reference;
    UUID importId;
    UUID replaces;
    UUID replacedBy;
    Instant replacedAt;
    Instant recordedAt;
    String recordedBy;
    LocalDate deliveredOn;
    Instant deliveredAt;
    String deliveredBy;
    UUID deliveredEvidence;
    LocalDate acceptedOn;
    Instant acceptedAt;
    String acceptedBy;
    UUID acceptedEvidence;
    Instant voidedAt;
    String voidedBy;
    String voidReason;

    /** Whether there is evidence that is not voided; the database sees to it. */
    @Column(insertable = false, updatable = false)
    boolean evidenced;

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
        reference = given.reference();
        category = given.category();
        activity = given.activity();
        people = given.people();
        replaces = given.replaces();
        recordedAt = at;
        recordedBy = by;
        measure(given);
        if (given.state() != State.PLEDGED) {
            deliver(given.date(), null, by, at);
            pay(given.payment());
        }
        if (given.state() == State.ACCEPTED) {
            accept(given.date(), null, by, at);
        }
    }

    /** Brought by an import. */
    Gift(NewDonation given, UUID importId, String by, Instant at) {
        this(given, by, at);
        this.importId = importId;
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

    /** @param evidence of it; null when none was named */
    void deliver(LocalDate on, UUID evidence, String by, Instant at) {
        requirePledged();
        deliveredOn = on;
        deliveredAt = at;
        deliveredBy = by;
        deliveredEvidence = evidence;
    }

    /** How it was paid; null when that is not said. */
    void pay(Payment payment) {
        if (payment == null) {
            return;
        }
        if (kind != Kind.MONEY) {
            throw Problem.invalid("payment", "does not belong to " + kind + ", but to MONEY; leave it out");
        }
        paymentMethod = payment.method();
        paymentReference = payment.reference();
    }

    /** @param evidence of it; null when none was named */
    void accept(LocalDate on, UUID evidence, String by, Instant at) {
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
        acceptedEvidence = evidence;
    }

    void voidBecause(String reason, String by, Instant at) {
        requireNotVoided();
        voidReason = reason;
        voidedBy = by;
        voidedAt = at;
    }

    /** Another gift was logged in place of this one, which does not count any more. */
    void giveWayTo(Gift other) {
        if (voidedAt == null) {
            throw Problem.conflict("The gift " + id + " is not voided; void it first, then replace it.");
        }
        if (replacedBy != null) {
            throw Problem.conflict("The gift " + id + " was replaced by " + replacedBy + " already.");
        }
        replacedBy = other.id;
        replacedAt = other.recordedAt;
    }

    void requirePledged() {
        requireNotVoided();
        if (deliveredAt != null) {
            throw Problem.conflict("This gift was delivered on " + deliveredOn + " already.");
        }
    }

    void requireNotVoided() {
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

    /** Whether it was logged with these values; what became of it since does not matter. */
    boolean wasLoggedAs(NewDonation given) {
        Gift other = new Gift(given, recordedBy, recordedAt);
        return kind == other.kind
                && project.equals(other.project)
                && Objects.equals(campaign, other.campaign)
                && givenOn.equals(other.givenOn)
                && share().measure().equals(other.share().measure())
                && share().amount().compareTo(other.share().amount()) == 0
                && Objects.equals(description, other.description)
                && category == other.category
                && activity == other.activity
                && Objects.equals(people, other.people)
                && Objects.equals(wasPledged() ? null : payment(), other.payment())
                && illustrative == other.illustrative
                && state(new Horizon(recordedAt)) == other.state(Horizon.LATEST);
    }

    /** Whether it was a pledge when it was logged. */
    boolean wasPledged() {
        return !recordedAt.equals(deliveredAt);
    }

    Payment payment() {
        return Payment.of(paymentMethod, paymentReference);
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
                detail(),
                illustrative,
                money ? amount : quantity,
                people);
    }

    private String detail() {
        Enum<?> detail = kind == Kind.GOODS ? category : activity;
        return detail == null ? null : detail.name();
    }

    /** For other features, which know a gift by its view only; 404 when there is none. */
    public static DonationView viewOf(UUID id) {
        return DonationView.of(existing(id));
    }

    /** The same for what is said of a gift, which a voided one takes no more: 409. */
    public static DonationView unvoidedViewOf(UUID id) {
        Gift gift = existing(id);
        gift.requireNotVoided();
        return DonationView.of(gift);
    }

    /** The same, held against other changes until the transaction ends. */
    public static DonationView heldViewOf(UUID id) {
        Gift gift = held(id);
        gift.requireNotVoided();
        return DonationView.of(gift);
    }

    /** The same of a voided one, too. */
    public static DonationView heldViewEvenOfVoided(UUID id) {
        return DonationView.of(held(id));
    }

    /** Held against other marks until the transaction ends; 404 when there is none. */
    static Gift held(UUID id) {
        return forMarking(id).orElseThrow(() -> Problem.notFound("donation", id));
    }

    private static Gift existing(UUID id) {
        return withId(id).orElseThrow(() -> Problem.notFound("donation", id));
    }

    static Optional<Gift> withId(UUID id) {
        return findByIdOptional(id);
    }

    @SuppressWarnings("unchecked")
    static List<Gift> onPage(GiftPage page) {
        Query query = getEntityManager().createNativeQuery(page.sql(), Gift.class);
        page.values().forEach(query::setParameter);
        return query.getResultList();
    }

    /** Those with one of these references that are not voided. */
    static List<Gift> referredTo(Collection<String> partners, Collection<String> references) {
        return list("voidedAt is null and partner in ?1 and reference in ?2", partners, references);
    }

    /** Voids the next of what an import brought, but what is voided already; answers them by id. */
    @SuppressWarnings("unchecked")
    static List<Gift> voidImported(UUID importId, UUID after, int most, String reason, String by, Instant at) {
        List<Gift> voided = getEntityManager()
                .createNativeQuery(VOID_IMPORTED, Gift.class)
                .setParameter("importId", importId)
                .setParameter("after", after)
                .setParameter("most", most)
                .setParameter("reason", reason)
                .setParameter("by", by)
                .setParameter("at", at)
                .getResultList();
        return voided.stream()
                .sorted(Comparator.comparing(gift -> gift.id.toString()))
                .toList();
    }

    /** Held against other marks until the transaction ends. */
    static Optional<Gift> forMarking(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
