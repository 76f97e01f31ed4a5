package org.smallvictories.partners.agreement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/** What we and a partner agreed upon. It is never edited; a wrong one is voided, once. */
@Entity
@DynamicUpdate // the service's role may write the marks' columns and no others
public class Agreement extends PanacheEntityBase {

    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);
    private static final int MOST_SHOWN_WITH_PARTNER = 50;

    @Id
    UUID id;

    String partner;
    String title;

    @Enumerated(EnumType.STRING)
    AgreementKind kind;

    LocalDate startsOn;
    LocalDate endsOn;
    BigDecimal amount;
    String currency;
    Instant recordedAt;
    String recordedBy;
    Instant voidedAt;
    String voidedBy;
    String voidReason;

    protected Agreement() {}

    Agreement(NewAgreement given, Promised promised, String by, Instant at) {
        this.id = Ids.next();
        this.partner = given.partner();
        this.title = given.title();
        this.kind = given.kind();
        this.startsOn = given.from();
        this.endsOn = given.to();
        this.amount = promised.amount();
        this.currency = promised.currency();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    void voidBecause(String reason, String by, Instant at) {
        requireNotVoided();
        voidReason = reason;
        voidedBy = by;
        voidedAt = at;
    }

    void requireNotVoided() {
        if (voidedAt != null) {
            throw Problem.conflict("This agreement was voided: " + voidReason);
        }
    }

    static Optional<Agreement> known(UUID id) {
        return findByIdOptional(id);
    }

    /** Held against other changes until the transaction ends. */
    static Optional<Agreement> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Newest first. */
    static List<Agreement> page(AgreementFilter filter, PageRequest page) {
        UUID before = page.beforeId();
        return find(
                        """
                        (:ofAll = true or partner in :partners)
                        and (:everyDay = true
                             or voidedAt is null and startsOn <= :day and (endsOn is null or endsOn >= :day))
                        and id < :before order by id desc""",
                        Parameters.with("ofAll", filter.partners().isEmpty())
                                .and("partners", filter.partners().orElse(List.of("")))
                                .and("everyDay", filter.inForceOn() == null)
                                .and("day", filter.inForceOn() == null ? LocalDate.EPOCH : filter.inForceOn())
                                .and("before", before == null ? AFTER_ALL_IDS : before))
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** Those of a partner that are in force on a day, the latest recorded first. */
    public static List<AgreementBrief> inForce(String partner, LocalDate day) {
        return Agreement.<Agreement>find(
                        """
                        partner = ?1 and voidedAt is null and startsOn <= ?2 and (endsOn is null or endsOn >= ?2)
                        order by id desc""",
                        partner,
                        day)
                .range(0, MOST_SHOWN_WITH_PARTNER - 1)
                .stream()
                .map(AgreementBrief::of)
                .toList();
    }
}
