package org.smallvictories.emissions.footprint;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.Voiding;
import org.smallvictories.emissions.factor.Factor;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/** A line of a footprint: something done, and its kg CO2e by the version of a factor that it keeps. */
@Entity
@DynamicUpdate // The service's role may write the marks only.
public class Activity extends PanacheEntityBase {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "footprint")
    Footprint footprint;

    @Column(name = "activity_group")
    String group;

    int scope;
    Integer category;
    String description;
    BigDecimal quantity;
    String unit;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "factor", referencedColumnName = "slug")
    @JoinColumn(name = "factor_version", referencedColumnName = "version")
    Factor factor;

    @Column(name = "kg_co2e")
    BigDecimal kgCO2e;

    UUID calculation;
    String part;
    String derivation;

    @Enumerated(EnumType.STRING)
    VisitorDevices visitorDevices;

    boolean illustrative;
    Instant recordedAt;
    String recordedBy;

    @Embedded
    Voiding voiding;

    protected Activity() {}

    Activity(Footprint footprint, NewActivity given, Factor factor, String by, Instant now) {
        requireCategoryForScope3Only(given);
        this.id = Ids.next();
        this.footprint = footprint;
        this.group = given.group();
        this.scope = given.scope();
        this.category = given.category();
        this.description = given.description();
        this.quantity = Decimals.plain(given.quantity());
        this.unit = given.unit();
        this.factor = factor;
        this.kgCO2e = factor.kgCO2e(given.quantity(), given.unit());
        this.visitorDevices = VisitorDevices.in(factor);
        this.illustrative = given.illustrative();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    void comesFrom(UUID calculation, DerivedActivity derived) {
        this.calculation = calculation;
        this.part = derived.part();
        this.derivation = derived.derivation();
        if (derived.visitorDevices() != null) {
            this.visitorDevices = derived.visitorDevices();
        }
    }

    BigDecimal factorQuantity() {
        return factor.units(quantity, unit, "unit");
    }

    /** 422 when the footprint counts the visitors' devices in another way already. */
    void requireVisitorDevicesOnce() {
        if (visitorDevices != null && visitorDevices.contradicts(footprint)) {
            throw Problem.invalid(
                    "factor",
                    "counts the devices of the site's visitors, which this footprint counts by the other of"
                            + " traffic and time on site already: void those lines first");
        }
    }

    /** 409 for a line that is to be voided together with the others of its calculation. */
    void requireOnItsOwn() {
        if (calculation != null) {
            throw Problem.conflict("The activity is part of calculation " + calculation + "; void that.");
        }
    }

    private static void requireCategoryForScope3Only(NewActivity given) {
        if (given.scope() == 3 && given.category() == null) {
            throw Problem.invalid("category", "is needed for scope 3: one of the 15 of the GHG Protocol");
        }
        if (given.scope() != 3 && given.category() != null) {
            throw Problem.invalid("category", "is for scope 3 only");
        }
    }

    void voidBecause(String reason, String by, Instant now) {
        footprint.requireNotVoid();
        if (voiding != null) {
            throw Problem.conflict("The activity is void already.");
        }
        voiding = new Voiding(now, by, reason);
    }

    static Activity forChange(Footprint footprint, UUID id) {
        return Activity.<Activity>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(activity -> activity.footprint.id.equals(footprint.id))
                .orElseThrow(() -> Problem.notFound("activity", id));
    }

    static Optional<Activity> of(UUID footprint, UUID id) {
        return find("footprint.id = ?1 and id = ?2", footprint, id).firstResultOptional();
    }

    static List<Activity> page(UUID footprint, PageRequest page) {
        return find(
                        "from Activity a join fetch a.factor where a.footprint.id = ?1 and a.id > ?2 order by a.id",
                        footprint,
                        page.afterId())
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** In the order of recording. */
    static List<Activity> ofCalculations(List<UUID> calculations) {
        return list("from Activity a join fetch a.factor where a.calculation in ?1 order by a.id", calculations);
    }

    static Optional<VisitorDevices> visitorDevices(UUID footprint) {
        return Activity.<Activity>find(
                        "footprint.id = ?1 and visitorDevices is not null and voiding.voidedAt is null", footprint)
                .range(0, 0)
                .<Activity>firstResultOptional()
                .map(line -> line.visitorDevices);
    }

    /** The lines that counted at a moment, the heaviest first. */
    static List<Activity> heaviestFirst(UUID footprint, Instant asOf) {
        return list(
                """
                from Activity a join fetch a.factor where a.footprint.id = ?1 and a.recordedAt <= ?2
                and (a.voiding.voidedAt is null or a.voiding.voidedAt > ?2)
                order by a.kgCO2e desc, a.id""",
                footprint,
                asOf);
    }
}
