package org.smallvictories.emissions.site;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.emissions.Voiding;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/** A place of the company, such as an office or a warehouse, that activities can be told of. */
@Entity
@DynamicUpdate // The service's role may write the marks only.
public class Site extends PanacheEntityBase {

    @Id
    String slug;

    String name;
    String country;
    Instant recordedAt;
    String recordedBy;

    @Embedded
    Voiding voiding;

    protected Site() {}

    Site(NewSite given, String by, Instant now) {
        this.slug = given.slug();
        this.name = given.name();
        this.country = given.country();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    void voidBecause(String reason, String by, Instant now) {
        if (voiding != null) {
            throw Problem.conflict("The site is void already.");
        }
        voiding = new Voiding(now, by, reason);
    }

    /** 422 on {@code site} when there is none of that name, or it was voided. */
    public static void requireUsable(String slug) {
        of(slug).filter(site -> site.voiding == null)
                .orElseThrow(() -> Problem.invalid("site", "'" + slug + "' is not a known site"));
    }

    /** The names of sites, by slug. */
    public static Map<String, String> names(List<String> slugs) {
        return Site.<Site>list("slug in ?1", slugs).stream()
                .collect(Collectors.toMap(site -> site.slug, site -> site.name));
    }

    static Optional<Site> of(String slug) {
        return findByIdOptional(slug);
    }

    static Site forChange(String slug) {
        return Site.<Site>findByIdOptional(slug, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("site", slug));
    }

    static List<Site> page(PageRequest page) {
        return find("slug > ?1 order by slug", page.afterOr(""))
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
