package org.smallvictories.emissions.comparison;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.smallvictories.emissions.factor.Factor;
import org.smallvictories.emissions.footprint.Activity;
import org.smallvictories.emissions.footprint.ActivityView;
import org.smallvictories.emissions.footprint.CountedLine;
import org.smallvictories.kit.paging.PageRequest;

/** A line of a recomputation. */
@Entity
@Immutable
@IdClass(RecomputedLine.Key.class)
class RecomputedLine extends PanacheEntityBase {

    private static final String WITH_BOTH_FACTORS =
            """
            from RecomputedLine l join fetch l.activity a join fetch a.factor join fetch l.factor
            where l.footprint = ?1 and l.revision = ?2
            """;

    record Key(UUID footprint, int revision, UUID activity) {}

    @Id
    UUID footprint;

    @Id
    int revision;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "activity")
    Activity activity;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "factor", referencedColumnName = "slug")
    @JoinColumn(name = "factor_version", referencedColumnName = "version")
    Factor factor;

    @Column(name = "kg_co2e")
    BigDecimal kgCO2e;

    protected RecomputedLine() {}

    RecomputedLine(Recomputation recomputation, CountedLine line, Factor newest) {
        this.footprint = recomputation.footprint;
        this.revision = recomputation.revision;
        this.activity = Activity.findById(line.activity().id());
        this.factor = newest;
        this.kgCO2e = newest.kgCO2e(line.activity().quantity(), line.activity().unit());
    }

    Item frozen() {
        return Item.byId(ActivityView.of(activity));
    }

    Item recomputed() {
        return Item.under(factor, ActivityView.of(activity), kgCO2e);
    }

    static List<RecomputedLine> of(Recomputation recomputation) {
        return list(WITH_BOTH_FACTORS + "order by a.id", recomputation.footprint, recomputation.revision);
    }

    static List<RecomputedLine> page(Recomputation recomputation, PageRequest page) {
        return find(
                        WITH_BOTH_FACTORS + "and a.id > ?3 order by a.id",
                        recomputation.footprint,
                        recomputation.revision,
                        page.afterId())
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
