package org.smallvictories.donations.campaign;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.Ids;

/** What a campaign is called and until when it goes on, in the version of a moment. */
@Entity
@Immutable
@Table(name = "campaign_wording")
public class Wording extends PanacheEntityBase {

    @Id
    UUID id;

    String campaign;
    int version;
    String name;
    String description;
    LocalDate endsOn;
    Instant recordedAt;
    String recordedBy;

    protected Wording() {}

    Wording(String campaign, int version, CampaignDetails details, String by, Instant at) {
        this.id = Ids.next();
        this.campaign = campaign;
        this.version = version;
        this.name = details.name();
        this.description = details.description();
        this.endsOn = details.to();
        this.recordedAt = at;
        this.recordedBy = by;
    }

    static Wording of(String campaign) {
        return of(List.of(campaign), Horizon.LATEST).get(0);
    }

    /** One for each campaign that was there. */
    static List<Wording> of(Collection<String> campaigns, Horizon asOf) {
        return list(
                """
                from Wording wording where campaign in ?1 and version = (select max(one.version) from Wording one
                    where one.campaign = wording.campaign and one.recordedAt <= ?2)""",
                campaigns,
                asOf.moment());
    }
}
