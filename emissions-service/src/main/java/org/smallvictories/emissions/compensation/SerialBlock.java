package org.smallvictories.emissions.compensation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.emissions.compensation.serial.CreditBlock;
import org.smallvictories.emissions.compensation.serial.SerialRange;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.problem.Problem;

/**
 * Serials of one registry, project and vintage, retired. The database refuses a block that overlaps another. A split block is
 * replaced by its parts, and an invalidated one no longer compensates anything; neither is ever retired again.
 */
@Entity
@DynamicUpdate // The service's role may write the marks only.
public class SerialBlock extends PanacheEntityBase {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "compensation")
    Compensation compensation;

    UUID parent;
    String registry;
    String creditProject;
    Integer vintage;
    String serialPrefix;

    @Embedded
    SerialRange serials;

    Instant retiredAt;
    String retiredBy;
    Instant recordedAt;
    Instant splitAt;
    String splitBy;

    @Embedded
    Invalidation invalidation;

    protected SerialBlock() {}

    SerialBlock(Compensation compensation, CreditBlock given, String by, Instant now) {
        this.id = Ids.next();
        this.compensation = compensation;
        this.registry = given.registry();
        this.creditProject = given.creditProject();
        this.vintage = given.vintage();
        this.serialPrefix = given.serialPrefix();
        this.serials = given.serials();
        this.retiredAt = now;
        this.retiredBy = by;
        this.recordedAt = now;
    }

    private SerialBlock(SerialBlock whole, SerialRange part, Instant now) {
        this.id = Ids.next();
        this.compensation = whole.compensation;
        this.parent = whole.id;
        this.registry = whole.registry;
        this.creditProject = whole.creditProject;
        this.vintage = whole.vintage;
        this.serialPrefix = whole.serialPrefix;
        this.serials = part;
        this.retiredAt = whole.retiredAt;
        this.retiredBy = whole.retiredBy;
        this.recordedAt = now;
    }

    /** Marks this one as split and returns the parts, which are yet to be stored. */
    List<SerialBlock> split(List<SerialRange> parts, String by, Instant now) {
        requireWhole("split");
        serials.requirePartition(parts);
        splitAt = now;
        splitBy = by;
        return parts.stream().map(part -> new SerialBlock(this, part, now)).toList();
    }

    void invalidate(NewInvalidation given, LocalDate today, String by, Instant now) {
        requireWhole("invalidated");
        if (given.date().isAfter(today)) {
            throw Problem.invalid("date", "lies in the future");
        }
        invalidation = new Invalidation(now, by, given.reason(), given.date(), given.notice());
    }

    private void requireWhole(String verb) {
        if (splitAt != null) {
            throw Problem.conflict("Serials " + serials + " are split; only parts of them can be " + verb + ".");
        }
        if (invalidation != null) {
            throw Problem.conflict("Serials " + serials + " are invalidated; they cannot be " + verb + ".");
        }
    }

    boolean standsAt(Instant moment) {
        return Compensation.by(recordedAt, moment) && !Compensation.by(splitAt, moment);
    }

    boolean isInvalidAt(Instant moment) {
        return invalidation != null && Compensation.by(invalidation.invalidatedAt(), moment);
    }

    /** Whether it was recorded as just this block, whatever became of it. */
    boolean isRecordOf(CreditBlock given) {
        return parent == null
                && new CreditBlock(
                                registry,
                                creditProject,
                                vintage,
                                serialPrefix,
                                serials.serialFrom(),
                                serials.serialTo())
                        .equals(given);
    }

    static SerialBlock of(Compensation compensation, UUID id) {
        return compensation.blocks.stream()
                .filter(block -> block.id.equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("block of serials", id));
    }
}
