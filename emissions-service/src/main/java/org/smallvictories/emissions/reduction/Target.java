package org.smallvictories.emissions.reduction;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.Voiding;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/** How far the company's emissions are to fall from a base year's on, in equal steps. */
@Entity
@Table(name = "reduction_target")
@DynamicUpdate // The service's role may write the marks only.
class Target extends PanacheEntityBase {

    private static final int LONGEST_PATH = 60;

    @Id
    UUID id;

    String name;
    int baseYear;
    int targetYear;
    BigDecimal annualReductionPercent;
    Instant recordedAt;
    String recordedBy;

    @Embedded
    Voiding voiding;

    protected Target() {}

    Target(NewTarget given, String by, Instant now) {
        if (given.targetYear() <= given.baseYear() || given.targetYear() > given.baseYear() + LONGEST_PATH) {
            throw Problem.invalid(
                    "targetYear", "must be at least one and at most " + LONGEST_PATH + " years after 'baseYear'");
        }
        this.id = Ids.next();
        this.name = given.name();
        this.baseYear = given.baseYear();
        this.targetYear = given.targetYear();
        this.annualReductionPercent = Decimals.plain(
                given.annualReductionPercent() == null ? TargetPath.FOR_1_5_DEGREES : given.annualReductionPercent());
        this.recordedBy = by;
        this.recordedAt = now;
    }

    void voidBecause(String reason, String by, Instant now) {
        if (voiding != null) {
            throw Problem.conflict("The target is void already.");
        }
        voiding = new Voiding(now, by, reason);
    }

    static Optional<Target> of(UUID id) {
        return findByIdOptional(id);
    }

    static Target forChange(UUID id) {
        return Target.<Target>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("reduction target", id));
    }

    static List<Target> page(PageRequest page) {
        return find("id > ?1 order by id", page.afterId())
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
