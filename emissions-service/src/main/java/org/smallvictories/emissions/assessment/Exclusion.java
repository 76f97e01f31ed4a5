package org.smallvictories.emissions.assessment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.GhgCategory;
import org.smallvictories.emissions.Voiding;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/** That a footprint leaves a scope or category out, and why. */
@Entity
@DynamicUpdate // The service's role may write the marks only.
class Exclusion extends PanacheEntityBase {

    @Id
    UUID id;

    UUID footprint;
    int scope;
    Integer category;
    String reason;

    @Column(name = "estimated_kg_co2e")
    BigDecimal estimatedKgCO2e;

    boolean illustrative;
    Instant recordedAt;
    String recordedBy;

    @Embedded
    Voiding voiding;

    protected Exclusion() {}

    Exclusion(UUID footprint, NewExclusion given, String by, Instant now) {
        GhgCategory.of(given.scope(), given.category());
        this.id = Ids.next();
        this.footprint = footprint;
        this.scope = given.scope();
        this.category = given.category();
        this.reason = given.reason();
        this.estimatedKgCO2e = given.estimatedKgCO2e() == null ? null : Decimals.plain(given.estimatedKgCO2e());
        this.illustrative = given.illustrative();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    void voidBecause(String because, String by, Instant now) {
        if (voiding != null) {
            throw Problem.conflict("The exclusion is void already.");
        }
        voiding = new Voiding(now, by, because);
    }

    GhgCategory ghgCategory() {
        return new GhgCategory(scope, category);
    }

    static Exclusion forChange(UUID footprint, UUID id) {
        return Exclusion.<Exclusion>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(exclusion -> exclusion.footprint.equals(footprint))
                .orElseThrow(() -> Problem.notFound("exclusion", id));
    }

    static Optional<Exclusion> of(UUID footprint, UUID id) {
        return find("footprint = ?1 and id = ?2", footprint, id).firstResultOptional();
    }

    static List<Exclusion> page(UUID footprint, PageRequest page) {
        return find("footprint = ?1 and id > ?2 order by id", footprint, page.afterId())
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** Those that held at a moment: at most one a category. */
    static List<Exclusion> at(UUID footprint, Instant moment) {
        return list(
                """
                footprint = ?1 and recordedAt <= ?2
                and (voiding.voidedAt is null or voiding.voidedAt > ?2) order by id""",
                footprint,
                moment);
    }
}
