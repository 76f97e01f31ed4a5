package org.smallvictories.emissions.event;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.emissions.Voiding;
import org.smallvictories.emissions.footprint.Footprint;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/** What was given of an event, as it was given. Its lines are recorded and voided with it. */
@Entity
@DynamicUpdate // The service's role may write the marks only.
class Calculation extends PanacheEntityBase {

    @Id
    UUID id;

    UUID footprint;

    @Convert(converter = Inputs.class)
    NewCalculation inputs;

    Instant recordedAt;
    String recordedBy;

    @Embedded
    Voiding voiding;

    protected Calculation() {}

    Calculation(Footprint draft, NewCalculation given, String by, Instant now) {
        this.id = Ids.next();
        this.footprint = draft.id();
        this.inputs = given;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    void voidBecause(String reason, String by, Instant now) {
        if (voiding != null) {
            throw Problem.conflict("The calculation is void already.");
        }
        voiding = new Voiding(now, by, reason);
    }

    static Optional<Calculation> of(UUID footprint, UUID id) {
        return find("footprint = ?1 and id = ?2", footprint, id).firstResultOptional();
    }

    static List<Calculation> page(UUID footprint, PageRequest page) {
        return find("footprint = ?1 and id > ?2 order by id", footprint, page.afterId())
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
