package org.smallvictories.emissions.reduction;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.Voiding;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.problem.Problem;

/** What an action saved in a year, and the evidence for it. */
@Entity
@Table(name = "reduction_measurement")
@DynamicUpdate // The service's role may write the marks only.
class Measurement extends PanacheEntityBase {

    @Id
    UUID id;

    UUID action;
    int year;
    BigDecimal kg;
    String evidence;
    boolean illustrative;
    Instant recordedAt;
    String recordedBy;

    @Embedded
    Voiding voiding;

    protected Measurement() {}

    Measurement(Action action, NewMeasurement given, String by, Instant now) {
        action.requireNotVoid();
        if (action.startedAt == null) {
            throw Problem.conflict("The action has not been started; nothing of it can be measured.");
        }
        if (given.year() < action.startedOn.getYear()) {
            throw Problem.invalid("year", "lies before the start on " + action.startedOn);
        }
        this.id = Ids.next();
        this.action = action.id;
        this.year = given.year();
        this.kg = Decimals.plain(given.kg());
        this.evidence = given.evidence();
        this.illustrative = given.illustrative();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    void voidBecause(String reason, String by, Instant now) {
        if (voiding != null) {
            throw Problem.conflict("The measurement is void already.");
        }
        voiding = new Voiding(now, by, reason);
    }

    static Measurement forChange(UUID action, UUID id) {
        return Measurement.<Measurement>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(measurement -> measurement.action.equals(action))
                .orElseThrow(() -> Problem.notFound("measurement", id));
    }

    static boolean isThere(UUID action, int year) {
        return count("action = ?1 and year = ?2 and voiding.voidedAt is null", action, year) > 0;
    }

    /** Of many actions at once, voided ones included. */
    static List<Measurement> of(Collection<UUID> actions) {
        return list("action in ?1 order by year, id", actions);
    }
}
