package org.smallvictories.partners.partner;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.partners.Sdgs;
import org.smallvictories.partners.identifier.Identifier;
import org.smallvictories.partners.identifier.Scheme;

/** An organisation that we act with, known by its slug. */
@Entity
public class Partner extends PanacheEntityBase {

    @Id
    String slug;

    String name;
    String description;
    String website;

    @ElementCollection
    @CollectionTable(name = "partner_identifier", joinColumns = @JoinColumn(name = "partner"))
    @BatchSize(size = PageRequest.LARGEST)
    Set<Identifier> identifiers = new HashSet<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<Integer> sdgs;

    @Enumerated(EnumType.STRING)
    Status status;

    LocalDate statusSince;
    String statusReason;

    @Version
    int version;

    Instant recordedAt;

    protected Partner() {}

    Partner(NewPartner given, Instant recordedAt) {
        this.slug = given.slug();
        this.status = given.statusOrActive();
        this.recordedAt = recordedAt;
        change(given.details());
    }

    void change(PartnerDetails details) {
        name = details.name();
        description = details.description();
        website = details.website();
        sdgs = Sdgs.Kept.of(details.sdgs());
        identifiers.retainAll(details.identifiers());
        identifiers.addAll(details.identifiers());
    }

    void take(NewStatus given, LocalDate today) {
        if (!status.leadsTo(given.status())) {
            throw Problem.conflict("A partner that is " + status + " does not become " + given.status() + ".");
        }
        if (given.since().isAfter(today)) {
            throw Problem.invalid("since", "lies in the future");
        }
        if (statusSince != null && given.since().isBefore(statusSince)) {
            throw Problem.invalid("since", "lies before it became " + status + ", on " + statusSince);
        }
        status = given.status();
        statusSince = given.since();
        statusReason = given.reason();
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

    /** Who has this identifier. */
    static Optional<Partner> identifiedBy(Identifier identifier) {
        return find(
                        "select p from Partner p join p.identifiers i where i.scheme = ?1 and i.value = ?2",
                        identifier.scheme(),
                        identifier.value())
                .firstResultOptional();
    }

    /** Those that say or imply to be this legal unit in France. */
    static List<Known> ofUnit(String siren) {
        return find(
                        """
                        select distinct p.slug, p.name, p.website from Partner p join p.identifiers i
                        where i.value in (?1, 'FR-RCS-' || ?1) or i.scheme = ?2 and i.value like ?1 || '%'""",
                        siren, Scheme.SIRET)
                .project(Known.class)
                .list();
    }

    static List<Known> everybody() {
        return find("select slug, name, website from Partner")
                .project(Known.class)
                .list();
    }

    /** By what people know a partner. */
    record Known(String slug, String name, String website) {}

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
