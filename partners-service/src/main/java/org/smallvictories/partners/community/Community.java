package org.smallvictories.partners.community;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.smallvictories.kit.paging.PageRequest;

/** A guild of colleagues with a common cause; its members are nobody's business here. */
@Entity
public class Community extends PanacheEntityBase {

    @Id
    String slug;

    String name;
    String purpose;
    LocalDate foundedOn;
    Instant recordedAt;

    protected Community() {}

    Community(NewCommunity given, Instant recordedAt) {
        this.slug = given.slug();
        this.name = given.name();
        this.purpose = given.purpose();
        this.foundedOn = given.foundedOn();
        this.recordedAt = recordedAt;
    }

    static Optional<Community> named(String slug) {
        return findByIdOptional(slug);
    }

    static List<Community> page(PageRequest page) {
        return find("slug > ?1 order by slug", page.afterOr(""))
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** Those founded up to a day, as known at a moment. */
    public static List<Community> foundedBy(LocalDate day, Instant asOf) {
        return list("foundedOn <= ?1 and recordedAt <= ?2 order by slug", day, asOf);
    }
}
