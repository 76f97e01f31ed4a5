package org.smallvictories.partners.partner;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.smallvictories.kit.paging.PageRequest;

/** An organisation that we act with, known by its slug. */
@Entity
public class Partner extends PanacheEntityBase {

    @Id
    String slug;

    String name;
    String description;
    String website;

    @Version
    int version;

    Instant recordedAt;

    protected Partner() {}

    Partner(NewPartner given, Instant recordedAt) {
        this.slug = given.slug();
        this.recordedAt = recordedAt;
        change(given.details());
    }

    void change(PartnerDetails details) {
        name = details.name();
        description = details.description();
        website = details.website();
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public static Optional<Partner> named(String slug) {
        return findByIdOptional(slug);
    }

    /** Held against other changes until the transaction ends. */
    static Optional<Partner> forChange(String slug) {
        return findByIdOptional(slug, LockModeType.PESSIMISTIC_WRITE);
    }

    static List<Partner> page(PageRequest page) {
        return find("slug > ?1 order by slug", page.afterOr(""))
                .range(0, page.fetchSize() - 1)
                .list();
    }

    static List<Partner> pageAmong(Collection<String> slugs, PageRequest page) {
        return find("slug in ?1 and slug > ?2 order by slug", slugs, page.afterOr(""))
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
