package org.smallvictories.donations.campaign;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.Ids;

/** What each unit brings that is sold from a day on. */
@Entity
@Immutable
@Table(name = "campaign_term")
public class Term extends PanacheEntityBase {

    @Id
    UUID id;

    String campaign;
    LocalDate startsOn;
    BigDecimal amountPerUnit;
    Instant recordedAt;
    String recordedBy;

    protected Term() {}

    Term(String campaign, LocalDate startsOn, BigDecimal amountPerUnit, String by, Instant at) {
        this.id = Ids.next();
        this.campaign = campaign;
        this.startsOn = startsOn;
        this.amountPerUnit = amountPerUnit;
        this.recordedAt = at;
        this.recordedBy = by;
    }

    /** By campaign and first day. */
    static List<Term> of(Collection<String> campaigns, Horizon asOf) {
        return list("campaign in ?1 and recordedAt <= ?2 order by campaign, startsOn", campaigns, asOf.moment());
    }
}
