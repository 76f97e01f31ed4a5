package org.smallvictories.emissions.comparison;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.smallvictories.kit.paging.PageRequest;

/**
 * A later revision of a completed footprint's result: its lines under the factors that were the newest then. The first
 * revision is the frozen result itself, which stays as it is.
 */
@Entity
@Immutable
@IdClass(Recomputation.Key.class)
class Recomputation extends PanacheEntityBase {

    record Key(UUID footprint, int revision) {}

    private static final int FROZEN = 1;

    @Id
    UUID footprint;

    @Id
    int revision;

    Instant recordedAt;
    String recordedBy;

    protected Recomputation() {}

    /** The next one. */
    Recomputation(UUID footprint, String by, Instant now) {
        this.footprint = footprint;
        this.revision = latest(footprint) + 1;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    private static int latest(UUID footprint) {
        return Recomputation.<Recomputation>find("footprint = ?1 order by revision desc", footprint)
                .firstResultOptional()
                .map(last -> last.revision)
                .orElse(FROZEN);
    }

    static Optional<Recomputation> of(UUID footprint, int revision) {
        return findByIdOptional(new Key(footprint, revision));
    }

    static List<Recomputation> page(UUID footprint, PageRequest page) {
        return find("footprint = ?1 and revision > ?2 order by revision", footprint, (int) page.afterSequence())
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
