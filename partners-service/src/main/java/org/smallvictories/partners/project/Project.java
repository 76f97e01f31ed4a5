package org.smallvictories.partners.project;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.partners.Sdgs;

/** What a partner does with our support; it belongs to that partner for good. */
@Entity
public class Project extends PanacheEntityBase {

    @Id
    String slug;

    String partner;
    String name;
    String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<Integer> sdgs;

    @Version
    int version;

    Instant recordedAt;

    protected Project() {}

    Project(NewProject given, Instant recordedAt) {
        this.slug = given.slug();
        this.partner = given.partner();
        this.recordedAt = recordedAt;
        change(given.details());
    }

    void change(ProjectDetails details) {
        name = details.name();
        description = details.description();
        sdgs = Sdgs.Kept.of(details.sdgs());
    }

    public String slug() {
        return slug;
    }

    public String partner() {
        return partner;
    }

    public String name() {
        return name;
    }

    static Optional<Project> named(String slug) {
        return findByIdOptional(slug);
    }

    /** Held against other changes until the transaction ends. */
    static Optional<Project> forChange(String slug) {
        return findByIdOptional(slug, LockModeType.PESSIMISTIC_WRITE);
    }

    static List<Project> page(PageRequest page) {
        return find("slug > ?1 order by slug", page.afterOr(""))
                .range(0, page.fetchSize() - 1)
                .list();
    }

    static List<Project> pageOf(Collection<String> partners, PageRequest page) {
        return find("partner in ?1 and slug > ?2 order by slug", partners, page.afterOr(""))
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
