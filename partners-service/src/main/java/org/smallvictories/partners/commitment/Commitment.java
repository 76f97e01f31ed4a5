package org.smallvictories.partners.commitment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.smallvictories.kit.paging.PageRequest;

/** A promise that can be tested: what is promised, since when, and how anyone can check it. */
@Entity
public class Commitment extends PanacheEntityBase {

    @Id
    String slug;

    String promise;
    LocalDate since;
    String checkMade;
    Instant recordedAt;

    protected Commitment() {}

    Commitment(NewCommitment given, Instant recordedAt) {
        this.slug = given.slug();
        this.promise = given.promise();
        this.since = given.since();
        this.checkMade = given.check();
        this.recordedAt = recordedAt;
    }

    static Optional<Commitment> named(String slug) {
        return findByIdOptional(slug);
    }

    static List<Commitment> page(PageRequest page) {
        return find("slug > ?1 order by slug", page.afterOr(""))
                .range(0, page.fetchSize() - 1)
                .list();
    }

    static List<Commitment> madeBy(LocalDate day, Instant asOf) {
        return list("since <= ?1 and recordedAt <= ?2 order by slug", day, asOf);
    }
}
