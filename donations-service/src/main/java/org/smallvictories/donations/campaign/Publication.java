package org.smallvictories.donations.campaign;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.problem.Problem;

/** What the company told the public about a campaign. It may be voided, once. */
@Entity
@DynamicUpdate // the service's role may write the marks' columns and no others
@Table(name = "campaign_publication")
public class Publication extends PanacheEntityBase {

    @Id
    UUID id;

    String campaign;
    LocalDate publishedOn;
    String text;
    BigDecimal amount;
    String source;
    Instant recordedAt;
    String recordedBy;
    Instant voidedAt;
    String voidedBy;
    String voidReason;

    protected Publication() {}

    /** @param amount in the decimals of the campaign's currency; null when none was told */
    Publication(String campaign, NewPublication given, BigDecimal amount, String by, Instant at) {
        this.id = Ids.next();
        this.campaign = campaign;
        this.publishedOn = given.date();
        this.text = given.text();
        this.amount = amount;
        this.source = given.source();
        this.recordedAt = at;
        this.recordedBy = by;
    }

    void voidBecause(String reason, String by, Instant at) {
        if (voidedAt != null) {
            throw Problem.conflict("This publication was voided: " + voidReason);
        }
        voidReason = reason;
        voidedBy = by;
        voidedAt = at;
    }

    /** Those that counted then, by campaign and day. */
    static List<Publication> of(Collection<String> campaigns, Horizon asOf) {
        return list(
                """
                campaign in ?1 and recordedAt <= ?2 and (voidedAt is null or voidedAt > ?2)
                order by campaign, publishedOn, id""",
                campaigns,
                asOf.moment());
    }

    /** Held against another void until the transaction ends. */
    static Optional<Publication> forVoiding(String campaign, UUID id) {
        return find("campaign = ?1 and id = ?2", campaign, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
