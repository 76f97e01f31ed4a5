package org.smallvictories.partners.milestone;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.request.Period;

/** Something that the company did once and for good, such as creating a position. */
@Entity
public class Milestone extends PanacheEntityBase {

    @Id
    String slug;

    String title;

    @Enumerated(EnumType.STRING)
    MilestoneKind kind;

    LocalDate date;
    String description;
    Instant recordedAt;

    protected Milestone() {}

    Milestone(NewMilestone given, Instant recordedAt) {
        this.slug = given.slug();
        this.title = given.title();
        this.kind = given.kind();
        this.date = given.date();
        this.description = given.description();
        this.recordedAt = recordedAt;
    }

    static Optional<Milestone> named(String slug) {
        return findByIdOptional(slug);
    }

    static List<Milestone> page(PageRequest page) {
        return find("slug > ?1 order by slug", page.afterOr(""))
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** Those reached in a period, as known at a moment. */
    public static List<Milestone> reachedIn(Period period, Instant asOf) {
        return list(
                "date between ?1 and ?2 and recordedAt <= ?3 order by date, slug", period.from(), period.to(), asOf);
    }
}
