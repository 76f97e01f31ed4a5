package org.smallvictories.emissions.factor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.uncertainty.QualityScores;
import org.smallvictories.emissions.uncertainty.Spread;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/** One version of an emission factor: how much CO2e one unit of an activity causes, and who says so. Never changed. */
@Entity
@Immutable
@IdClass(FactorVersion.class)
public class Factor extends PanacheEntityBase {

    @Id
    String slug;

    @Id
    int version;

    String name;
    String category;
    String unit;

    @Column(name = "kg_co2e_per_unit")
    BigDecimal kgCO2ePerUnit;

    String region;
    int year;
    String source;
    String sourceUrl;
    String licence;
    boolean derived;
    String note;

    @Embedded
    QualityScores quality;

    BigDecimal uncertaintyPercent;
    Instant recordedAt;

    protected Factor() {}

    Factor(NewFactor given, int version, Instant recordedAt) {
        this.slug = given.slug();
        this.version = version;
        this.name = given.name();
        this.category = given.category();
        this.unit = given.unit();
        this.kgCO2ePerUnit = given.kgCO2ePerUnit();
        this.region = given.region();
        this.year = given.year();
        this.source = given.source();
        this.sourceUrl = given.sourceUrl();
        this.licence = given.licence();
        this.derived = given.derived();
        this.note = given.note();
        this.quality = given.quality();
        this.uncertaintyPercent = given.uncertaintyPercent();
        this.recordedAt = recordedAt;
    }

    /**
     * The kg CO2e of a quantity, exactly.
     *
     * @throws org.smallvictories.kit.problem.Problem 422 on {@code unit} when it does not fit this factor
     */
    public BigDecimal kgCO2e(BigDecimal quantity, String quantityUnit) {
        return kgCO2e(quantity, quantityUnit, "unit");
    }

    /** The same; 422 on the field instead. */
    public BigDecimal kgCO2e(BigDecimal quantity, String quantityUnit, String field) {
        return Decimals.plain(units(quantity, quantityUnit, field).multiply(kgCO2ePerUnit));
    }

    /**
     * A quantity in the unit of this factor, exactly.
     *
     * @throws org.smallvictories.kit.problem.Problem 422 on the field when its unit does not fit this factor
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

    public static Optional<Factor> version(String slug, int version) {
        return findByIdOptional(new FactorVersion(slug, version));
    }

    public static Optional<Factor> latest(String slug) {
        return find("slug = ?1 order by version desc", slug).firstResultOptional();
    }

    /** That version, or the newest when none is named; 422 naming the field ({@code …Version} for a version) without it. */
    public static Factor named(String slug, Integer version, String field) {
        if (version == null) {
            return latest(slug).orElseThrow(() -> Problem.invalid(field, "'" + slug + "' is not a known factor"));
        }
        return version(slug, version)
                .orElseThrow(() -> Problem.invalid(field + "Version", "'" + slug + "' has no version " + version));
    }

    /** The newest version that was recorded by a moment. */
    public static Optional<Factor> latest(String slug, Instant asOf) {
        return find("slug = ?1 and recordedAt <= ?2 order by version desc", slug, asOf)
                .firstResultOptional();
    }

    static List<Factor> versions(String slug, PageRequest page, int after) {
        return find("slug = ?1 and version > ?2 order by version", slug, after)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    static List<Factor> page(FactorSearch search, PageRequest page) {
        return find(
                        """
                        from Factor f
                        where f.version = (select max(v.version) from Factor v where v.slug = f.slug)
                        and f.slug > ?1
                        and locate(lower(?2), lower(f.name || ' ' || f.slug)) > 0
                        and (?3 = '' or f.category = ?3)
                        and (?4 = '' or f.unit = ?4)
                        order by f.slug""",
                        page.afterOr(""),
                        search.text,
                        search.category,
                        search.unit)
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
