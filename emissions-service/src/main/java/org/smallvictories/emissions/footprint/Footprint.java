package org.smallvictories.emissions.footprint;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.emissions.Voiding;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/**
 * The emissions of a company year or an event, worked out from activities. While it is a draft, what it is about may
 * change (each change a new revision); once completed, nothing is added or changed any more.
 */
@Entity
@DynamicUpdate // The service's role may write the marks only.
public class Footprint extends PanacheEntityBase {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    FootprintKind kind;

    Instant recordedAt;
    String recordedBy;
    Instant startedAt;
    Instant completedAt;
    String completedBy;

    @Embedded
    Voiding voiding;

    @OneToMany(mappedBy = "footprint", cascade = CascadeType.PERSIST)
    @OrderBy("version")
    List<FootprintRevision> revisions = new ArrayList<>();

    protected Footprint() {}

    Footprint(FootprintKind kind, FootprintDetails details, String by, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.recordedBy = by;
        this.recordedAt = now;
        revise(details, now);
    }

    void revise(FootprintDetails details, Instant now) {
        requireDraft();
        if (details.to().isBefore(details.from())) {
            throw Problem.invalid("to", "is before 'from'");
        }
        requireCompanyYearAround(details);
        FootprintRevision revision = new FootprintRevision(this, revisions.size() + 1, details, now);
        revisions.add(revision);
    }

    private void requireCompanyYearAround(FootprintDetails details) {
        if (details.includedIn() == null) {
            return;
        }
        if (kind != FootprintKind.EVENT) {
            throw Problem.invalid("includedIn", "is for an EVENT only");
        }
        Footprint year = find(details.includedIn())
                .filter(f -> f.kind == FootprintKind.COMPANY_YEAR && f.voiding == null)
                .orElseThrow(() -> Problem.invalid("includedIn", "is not a company-year footprint"));
        if (details.from().isBefore(year.details().periodFrom) || details.to().isAfter(year.details().periodTo)) {
            throw Problem.invalid("includedIn", "does not cover all days of the event");
        }
    }

    /** Returns whether this started it, rather than an earlier start. */
    boolean start(Instant now) {
        requireDraft();
        if (startedAt != null) {
            return false;
        }
        startedAt = now;
        return true;
    }

    void complete(String by, Instant now) {
        requireDraft();
        if (startedAt == null) {
            throw Problem.conflict("The footprint has not been started.");
        }
        completedAt = now;
        completedBy = by;
    }

    void voidBecause(String reason, String by, Instant now) {
        if (voiding != null) {
            throw Problem.conflict("The footprint is void already.");
        }
        voiding = new Voiding(now, by, reason);
    }

    /** 409 when it is completed or void. */
    public void requireDraft() {
        requireNotVoid();
        if (completedAt != null) {
            throw Problem.conflict("The footprint is completed; nothing is added or changed any more.");
        }
    }

    /** 409 when it may still change. */
    public void requireCompleted() {
        requireNotVoid();
        if (completedAt == null) {
            throw Problem.conflict("The footprint is not completed; void its lines and add them with newer factors.");
        }
    }

    public void requireNotVoid() {
        if (voiding != null) {
            throw Problem.conflict("The footprint is void.");
        }
    }

    FootprintRevision details() {
        return revisions.get(revisions.size() - 1);
    }

    /** What the footprint was about then; it must have been recorded by then. */
    FootprintRevision detailsAt(Instant moment) {
        return revisions.stream()
                .filter(revision -> !revision.recordedAt.isAfter(moment))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    FootprintStatus statusAt(Instant moment) {
        if (completedAt != null && !completedAt.isAfter(moment)) {
            return FootprintStatus.COMPLETED;
        }
        return startedAt != null && !startedAt.isAfter(moment) ? FootprintStatus.IN_PROGRESS : FootprintStatus.PLANNED;
    }

    public UUID id() {
        return id;
    }

    public boolean isCompanyYear() {
        return kind == FootprintKind.COMPANY_YEAR;
    }

    public boolean isVoid() {
        return voiding != null;
    }

    public boolean isVoidAt(Instant moment) {
        return Voiding.liesBefore(voiding, moment);
    }

    /** Whether the footprint belongs to a period as things stood at a moment: its last day lies in it. */
    public boolean endsIn(LocalDate from, LocalDate to, Instant moment) {
        LocalDate last = detailsAt(moment).periodTo;
        return !last.isBefore(from) && !last.isAfter(to);
    }

    public static Optional<Footprint> find(UUID id) {
        return findByIdOptional(id);
    }

    /** 404 when it was not recorded by then. */
    public static Footprint at(UUID id, Instant moment) {
        return knownAt(id, moment).orElseThrow(() -> Problem.notFound("footprint", id));
    }

    public static Optional<Footprint> knownAt(UUID id, Instant moment) {
        return find(id).filter(found -> !found.recordedAt.isAfter(moment));
    }

    /** Held against other changes until the transaction ends. */
    public static Footprint forChange(UUID id) {
        return Footprint.<Footprint>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("footprint", id));
    }

    static List<Footprint> page(PageRequest page) {
        return find("id > ?1 order by id", page.afterId())
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** Footprints recorded by then, not void by then, whose last day lay in the period then. */
    public static List<Footprint> inPeriod(LocalDate from, LocalDate to, Instant asOf) {
        List<Footprint> candidates = list(
                """
                select distinct f from Footprint f join fetch f.revisions
                where f.recordedAt <= ?3 and (f.voiding.voidedAt is null or f.voiding.voidedAt > ?3)
                and exists (select 1 from FootprintRevision r where r.footprint = f and r.periodTo between ?1 and ?2)
                order by f.id""",
                from,
                to,
                asOf);
        return candidates.stream().filter(f -> f.endsIn(from, to, asOf)).toList();
    }

    /** In which the last days of footprints lie that are not void, the earliest first. */
    public static List<Integer> years() {
        return getEntityManager()
                .createQuery(
                        """
                        select distinct year(r.periodTo) from FootprintRevision r
                        where r.footprint.voiding.voidedAt is null
                        and r.version = (select max(n.version) from FootprintRevision n where n.footprint = r.footprint)
                        order by 1""",
                        Integer.class)
                .getResultList();
    }
}
