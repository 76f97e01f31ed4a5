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
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.GhgCategory;
import org.smallvictories.emissions.Voiding;
import org.smallvictories.emissions.factor.Factor;
import org.smallvictories.emissions.uncertainty.QualityScores;
import org.smallvictories.emissions.uncertainty.Spread;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/** A line of a footprint: something done, and its kg CO2e by the version of a factor that it keeps. */
@Entity
@DynamicUpdate // The service's role may write the marks only.
public class Activity extends PanacheEntityBase {

    private static final String WITH_FACTORS = "from Activity a join fetch a.factor left join fetch a.marketFactor ";

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

    @Embedded
    QualityScores quality;

    BigDecimal gsdSquared;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "market_factor", referencedColumnName = "slug")
    @JoinColumn(name = "market_factor_version", referencedColumnName = "version")
    Factor marketFactor;

    @Column(name = "market_kg_co2e")
    BigDecimal marketKgCO2e;

    String site;
    String reference;
    UUID importId;
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

    Activity(Footprint footprint, NewActivity given, Basis basis, String by, Instant now) {
        GhgCategory.of(given.scope(), given.category());
        this.id = Ids.next();
        this.footprint = footprint;
        this.group = given.group();
        this.scope = given.scope();
        this.category = given.category();
        this.description = given.description();
        this.quantity = Decimals.plain(given.quantity());
        this.unit = given.unit();
        this.factor = basis.factor();
        this.kgCO2e = factor.kgCO2e(given.quantity(), given.unit());
        this.quality = given.quality();
        this.gsdSquared = quality().spread().times(factor.spread()).gsdSquared();
        computeMarketBased(given, basis.marketFactor());
        this.site = given.site();
        this.reference = given.reference();
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
        if (visitorDevices != null) {
            visitorDevices.requireOnlyWay(VisitorDevices.of(footprint).orElse(visitorDevices));
        }
    }

    /** 409 for a line that is to be voided together with the others of its calculation. */
    void requireOnItsOwn() {
        if (calculation != null) {
            throw Problem.conflict("The activity is part of calculation " + calculation + "; void that.");
        }
    }

    /** Brought by an import. */
    Activity(Footprint footprint, NewActivity given, Basis basis, UUID importId, String by, Instant now) {
        this(footprint, given, basis, by, now);
        this.importId = importId;
    }

    private void computeMarketBased(NewActivity given, Factor ofTheContract) {
        if (ofTheContract == null) {
            return;
        }
        if (scope != 2) {
            throw Problem.invalid("marketFactor", "is for scope 2 only");
        }
        marketFactor = ofTheContract;
        marketKgCO2e = ofTheContract.kgCO2e(given.quantity(), given.unit());
    }

    /** Without a factor of the contract, the grid's average is what the GHG Protocol's Scope 2 Guidance falls back on. */
    BigDecimal marketBased() {
        return scope == 2 && marketKgCO2e == null ? kgCO2e : marketKgCO2e;
    }

    GhgCategory ghgCategory() {
        return new GhgCategory(scope, category);
    }

    /** Whether it was recorded with these values. */
    boolean wasRecordedAs(NewActivity given) {
        return group.equals(given.group())
                && ghgCategory().equals(new GhgCategory(given.scope(), given.category()))
                && description.equals(given.description())
                && quantity.compareTo(given.quantity()) == 0
                && unit.equals(given.unit())
                && isVersion(factor, given.factor(), given.factorVersion())
                && isVersion(marketFactor, given.marketFactor(), given.marketFactorVersion())
                && Objects.equals(site, given.site())
                && quality().equals(QualityScores.orUnknown(given.quality()))
                && illustrative == given.illustrative();
    }

    private static boolean isVersion(Factor kept, String slug, Integer version) {
        return kept == null ? slug == null : kept.isCalled(slug) && (version == null || kept.isVersion(version));
    }

    /** How good the quantity is; the factor's version has its own scores. */
    QualityScores quality() {
        return QualityScores.orUnknown(quality);
    }

    Spread spread() {
        return Spread.ofGsdSquared(gsdSquared);
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
        return find(WITH_FACTORS + "where a.footprint.id = ?1 and a.id = ?2", footprint, id)
                .firstResultOptional();
    }

    /** Those of a footprint that have one of these references and are not void. */
    static List<Activity> referredTo(UUID footprint, Collection<String> references) {
        return list(
                WITH_FACTORS + "where a.footprint.id = ?1 and a.reference in ?2 and a.voiding.voidedAt is null",
                footprint,
                references);
    }

    /** What an import brought and is not void, after an id. */
    static List<Activity> broughtBy(UUID importId, UUID after, int limit) {
        return find(
                        WITH_FACTORS
                                + "where a.importId = ?1 and a.id > ?2 and a.voiding.voidedAt is null order by a.id",
                        importId,
                        after)
                .range(0, limit - 1)
                .list();
    }

    static List<Activity> page(UUID footprint, PageRequest page) {
        return find(WITH_FACTORS + "where a.footprint.id = ?1 and a.id > ?2 order by a.id", footprint, page.afterId())
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** In the order of recording. */
    static List<Activity> ofCalculations(List<UUID> calculations) {
        return list(WITH_FACTORS + "where a.calculation in ?1 order by a.id", calculations);
    }

    static Optional<VisitorDevices> visitorDevices(UUID footprint) {
        return Activity.<Activity>find(
                        "footprint.id = ?1 and visitorDevices is not null and voiding.voidedAt is null", footprint)
                .firstResultOptional()
                .map(line -> line.visitorDevices);
    }

    /** The lines that counted at a moment, the heaviest first. */
    static List<Activity> heaviestFirst(UUID footprint, Instant asOf) {
        return list(
                WITH_FACTORS
                        + """
                where a.footprint.id = ?1 and a.recordedAt <= ?2
                and (a.voiding.voidedAt is null or a.voiding.voidedAt > ?2)
                order by a.kgCO2e desc, a.id""",
                footprint,
                asOf);
    }
}
