package org.smallvictories.emissions.factor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.Voiding;
import org.smallvictories.emissions.uncertainty.QualityScores;
import org.smallvictories.emissions.uncertainty.Spread;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/**
 * One version of an emission factor: how much CO2e one unit of an activity causes, and who says so. Never changed; a wrong
 * one is voided, and what was worked out with it keeps it.
 */
@Entity
@DynamicUpdate // The service's role may write the marks only.
@IdClass(FactorVersion.class)
public class Factor extends PanacheEntityBase {

    @Id
    String slug;

    @Id
    int version;

    String name;
    String subject;
    String category;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> scopes;

    String unit;

    @Column(name = "kg_co2e_per_unit")
    BigDecimal kgCO2ePerUnit;

    String region;
    int year;
    LocalDate validFrom;
    LocalDate validTo;
    String source;
    String sourceUrl;
    String licence;
    boolean derived;
    String note;

    @Embedded
    QualityScores quality;

    BigDecimal uncertaintyPercent;

    @Enumerated(EnumType.STRING)
    Verification verification;

    String verificationNote;

    @Column(name = "import")
    UUID importId;

    Instant recordedAt;

    @Embedded
    Voiding voiding;

    protected Factor() {}

    Factor(NewFactor given, int version, UUID importId, Instant recordedAt) {
        this.slug = given.slug();
        this.version = version;
        this.name = given.name();
        this.subject = given.subject();
        this.category = given.category();
        this.scopes = given.scopes();
        this.unit = given.unit();
        this.kgCO2ePerUnit = given.kgCO2ePerUnit();
        this.region = given.region();
        this.year = given.year();
        this.validFrom = given.validFrom();
        this.validTo = given.validTo();
        this.source = given.source();
        this.sourceUrl = given.sourceUrl();
        this.licence = given.licence();
        this.derived = given.derived();
        this.note = given.note();
        this.quality = given.quality();
        this.uncertaintyPercent = given.uncertaintyPercent();
        this.verification = given.verification();
        this.verificationNote = given.verificationNote();
        this.importId = importId;
        this.recordedAt = recordedAt;
    }

    /**
     * The kg CO2e of a quantity: exact, or rounded to 18 decimals where the quantity in this factor's unit has no end.
     *
     * @throws Problem 422 on {@code unit} when it does not fit this factor
     */
    public BigDecimal kgCO2e(BigDecimal quantity, String quantityUnit) {
        return kgCO2e(quantity, quantityUnit, "unit");
    }

    /** The same; 422 on the field instead. */
    public BigDecimal kgCO2e(BigDecimal quantity, String quantityUnit, String field) {
        BigDecimal product = quantity.multiply(kgCO2ePerUnit); // before it is rounded, if it is
        return Decimals.plain(MeasuringUnit.of(quantityUnit, field).convert(product, unit(), field));
    }

    /**
     * A quantity in the unit of this factor: exact, or rounded to 18 decimals where it has no end.
     *
     * @throws Problem 422 on the field when its unit does not fit this factor
     */
    public BigDecimal units(BigDecimal quantity, String quantityUnit, String field) {
        return Decimals.plain(MeasuringUnit.of(quantityUnit, field).convert(quantity, unit(), field));
    }

    public boolean isOf(String category) {
        return this.category.equals(category);
    }

    /** By what the source states or, where it states nothing, by the scores. */
    public Spread spread() {
        return uncertaintyPercent == null ? quality().spread() : Spread.ofPercent(uncertaintyPercent);
    }

    QualityScores quality() {
        return QualityScores.orUnknown(quality);
    }

    public boolean isCalled(String name) {
        return slug.equals(name);
    }

    public boolean isVersion(int number) {
        return version == number;
    }

    MeasuringUnit unit() {
        return MeasuringUnit.of(unit, "unit");
    }

    /** The value in another unit that fits. */
    BigDecimal kgCO2ePer(MeasuringUnit other) {
        return Decimals.plain(other.convert(kgCO2ePerUnit, unit(), "unit"));
    }

    /** Whether this version has the same content. */
    boolean says(NewFactor given) {
        return FactorView.of(new Factor(given, version, importId, recordedAt)).equals(FactorView.of(this));
    }

    void voidBecause(String reason, String by, Instant now) {
        if (voiding != null) {
            throw Problem.conflict("This version is void already.");
        }
        voiding = new Voiding(now, by, reason);
    }

    public static Optional<Factor> version(String slug, int version) {
        return findByIdOptional(new FactorVersion(slug, version));
    }

    /** The newest version that is not void. */
    public static Optional<Factor> latest(String slug) {
        return find("slug = ?1 and voiding.voidedAt is null order by version desc", slug)
                .firstResultOptional();
    }

    static Factor forChange(String slug, int version) {
        return Factor.<Factor>findByIdOptional(new FactorVersion(slug, version), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("factor", slug + "/" + version));
    }

    /**
     * That version, or the newest when none is named; 422 naming the field ({@code …Version} for a version) when there is
     * none, or it is void.
     */
    public static Factor named(String slug, Integer version, String field) {
        if (version == null) {
            return latest(slug).orElseThrow(() -> Problem.invalid(field, "'" + slug + "' is not a known factor"));
        }
        Factor named = version(slug, version)
                .orElseThrow(() -> Problem.invalid(field + "Version", "'" + slug + "' has no version " + version));
        if (named.voiding != null) {
            throw Problem.invalid(field + "Version", "is void: " + named.voiding.voidReason());
        }
        return named;
    }

    /** The newest version that was recorded by a moment and not void by then. */
    public static Optional<Factor> latest(String slug, Instant asOf) {
        return find(
                        """
                        slug = ?1 and recordedAt <= ?2 and (voiding.voidedAt is null or voiding.voidedAt > ?2)
                        order by version desc""",
                        slug,
                        asOf)
                .firstResultOptional();
    }

    /** Void ones included. */
    static List<Factor> versions(String slug, PageRequest page, int after) {
        return find("slug = ?1 and version > ?2 order by version", slug, after)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** The newest versions of other factors of the same subject, whose units fit. */
    public List<Factor> alternatives() {
        return Factor.<Factor>list(
                        """
                        from Factor f where f.subject = ?1 and f.slug <> ?2 and f.voiding.voidedAt is null
                        and not exists (select 1 from Factor n
                            where n.slug = f.slug and n.version > f.version and n.voiding.voidedAt is null)
                        order by f.slug""",
                        subject,
                        slug)
                .stream()
                .filter(other -> other.unit().fits(unit()))
                .toList();
    }

    String path() {
        return "factor/" + slug + "/" + version;
    }
}
