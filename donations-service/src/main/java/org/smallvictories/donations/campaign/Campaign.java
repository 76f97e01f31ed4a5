package org.smallvictories.donations.campaign;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.paging.PageRequest;

/** Sales that fund a project of a partner. What is here never changes; see {@link Wording} and {@link Term} for the rest. */
@Entity
@Immutable
public class Campaign extends PanacheEntityBase {

    @Id
    String slug;

    String partner;
    String project;
    String currency;
    LocalDate startsOn;
    boolean illustrative;
    Instant recordedAt;
    String recordedBy;

    protected Campaign() {}

    Campaign(NewCampaign given, String by, Instant at) {
        slug = given.slug();
        partner = given.partner();
        project = given.project();
        currency = given.currency();
        startsOn = given.from();
        illustrative = given.illustrative();
        recordedAt = at;
        recordedBy = by;
    }

    static Optional<Campaign> named(String slug) {
        return findByIdOptional(slug);
    }

    static Optional<Campaign> named(String slug, Horizon asOf) {
        return named(slug).filter(campaign -> asOf.sees(campaign.recordedAt));
    }

    /** By slug; those that fund one of these partners, or all when it is null. */
    static List<Campaign> page(Collection<String> partners, Horizon asOf, PageRequest page) {
        return find(
                        "slug > ?1 and recordedAt <= ?2 and (?3 = true or partner in ?4) order by slug",
                        page.afterOr(""),
                        asOf.moment(),
                        partners == null,
                        partners == null ? List.of() : partners)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** Those of these that were there, by slug. */
    static List<Campaign> among(Collection<String> slugs, Horizon asOf) {
        return list("slug in ?1 and recordedAt <= ?2 order by slug", slugs, asOf.moment());
    }
}
