package org.smallvictories.emissions.reduction;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.GhgCategory;
import org.smallvictories.emissions.Voiding;
import org.smallvictories.emissions.footprint.Footprint;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/** Something that is done so that less is emitted. */
@Entity
@Table(name = "reduction_action")
@DynamicUpdate // The service's role may write the marks only.
class Action extends PanacheEntityBase {

    @Id
    UUID id;

    String name;
    String description;
    UUID footprint;
    int scope;
    Integer category;
    LocalDate startsOn;
    BigDecimal expectedKgPerYear;
    boolean illustrative;
    Instant recordedAt;
    String recordedBy;
    LocalDate startedOn;
    Instant startedAt;
    String startedBy;
    LocalDate endedOn;
    Instant endedAt;
    String endedBy;

    @Embedded
    Voiding voiding;

    protected Action() {}

    Action(NewAction given, String by, Instant now) {
        GhgCategory.of(given.scope(), given.category());
        requireKnown(given.footprint());
        this.id = Ids.next();
        this.name = given.name();
        this.description = given.description();
        this.footprint = given.footprint();
        this.scope = given.scope();
        this.category = given.category();
        this.startsOn = given.startsOn();
        this.expectedKgPerYear = Decimals.plain(given.expectedKgPerYear());
        this.illustrative = given.illustrative();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    private static void requireKnown(UUID footprint) {
        if (footprint != null
                && Footprint.find(footprint).filter(found -> !found.isVoid()).isEmpty()) {
            throw Problem.invalid("footprint", "is not a footprint, or a void one");
        }
    }

    void start(LocalDate on, String by, Instant now) {
        requireNotVoid();
        if (startedAt != null) {
            throw Problem.conflict("The action was started on " + startedOn + " already.");
        }
        startedOn = on;
        startedAt = now;
        startedBy = by;
    }

    void end(LocalDate on, String by, Instant now) {
        requireNotVoid();
        if (startedAt == null) {
            throw Problem.conflict("The action has not been started. One that never will be is voided.");
        }
        if (endedAt != null) {
            throw Problem.conflict("The action was ended on " + endedOn + " already.");
        }
        if (on.isBefore(startedOn)) {
            throw Problem.invalid("date", "lies before the start on " + startedOn);
        }
        endedOn = on;
        endedAt = now;
        endedBy = by;
    }

    void voidBecause(String reason, String by, Instant now) {
        requireNotVoid();
        voiding = new Voiding(now, by, reason);
    }

    void requireNotVoid() {
        if (voiding != null) {
            throw Problem.conflict("The action is void.");
        }
    }

    ActionStatus status() {
        if (endedAt != null) {
            return ActionStatus.ENDED;
        }
        return startedAt == null ? ActionStatus.PLANNED : ActionStatus.RUNNING;
    }

    static Optional<Action> of(UUID id) {
        return findByIdOptional(id);
    }

    static Action forChange(UUID id) {
        return Action.<Action>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("reduction action", id));
    }

    static List<Action> page(PageRequest page) {
        return find("id > ?1 order by id", page.afterId())
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
