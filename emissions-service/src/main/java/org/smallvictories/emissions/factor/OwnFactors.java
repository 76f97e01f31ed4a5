package org.smallvictories.emissions.factor;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.smallvictories.emissions.uncertainty.QualityScores;
import org.smallvictories.kit.tabular.Column;
import org.smallvictories.kit.tabular.Columns;
import org.smallvictories.kit.tabular.Values;

/** Files of factors in our own layout: a row is a factor as it would be added one by one. */
@ApplicationScoped
class OwnFactors extends FactorIntake {

    static final String PATH = "/api/factors/imports";

    private static final Column<String> SLUG = Column.text(
                    "slug", "What it is called for good; a slug that is there gets a new version", "grid-italy")
            .needed();
    private static final Column<String> NAME = Column.text(
                    "name", "At most 300 characters", "Electricity, Italian grid")
            .needed();
    private static final Column<String> SUBJECT = Column.text(
            "subject",
            "What it is a factor of, shared by those of other sources for the same thing",
            "electricity-italy");
    private static final Column<String> CATEGORY = Column.text(
                    "category", "Such as electricity, web, delivery", "electricity")
            .needed();
    private static final Column<String> SCOPES = Column.text(
            "scopes", "Where it is usually counted: scopes, and categories of scope 3, with spaces between", "2 3.3");
    private static final Column<String> UNIT = Column.text(
                    "unit", "What the value is for one of; see /api/units", "kWh")
            .needed();
    private static final Column<BigDecimal> VALUE =
            Column.decimal("kgCO2ePerUnit", "The value, in kg CO2e", "0.2834").needed();
    private static final Column<String> REGION =
            Column.text("region", "Such as FR, EU, WORLD", "IT").needed();
    private static final Column<Integer> YEAR = FactorCells.whole("year", "The year that the value describes", "2024")
            .needed();
    private static final Column<LocalDate> VALID_FROM =
            Column.date("validFrom", "The first day it is meant for", "2024-01-01");
    private static final Column<LocalDate> VALID_TO = Column.date("validTo", "The last day", "2025-12-31");
    private static final Column<String> SOURCE = Column.text(
                    "source", "Who states it, and where", "Ember, yearly electricity data")
            .needed();
    private static final Column<String> SOURCE_URL = Column.text(
                    "sourceUrl", "Its address", "https://ember-energy.org/data")
            .needed();
    private static final Column<String> LICENCE =
            Column.text("licence", "Of the source", "CC-BY-4.0").needed();
    private static final Column<Boolean> DERIVED = Column.flag(
            "derived",
            "Whether it was composed from the source's values, as the note tells; false when blank",
            "false");
    private static final Column<String> NOTE =
            Column.text("note", "At most 2,000 characters", "283.4 g/kWh at the source");
    private static final Column<Integer> RELIABILITY =
            FactorCells.whole("reliability", "1 (very bad) to 5 (very good); unknown when blank", "4");
    private static final Column<Integer> COMPLETENESS = FactorCells.whole("completeness", "Likewise", "4");
    private static final Column<Integer> TEMPORAL = FactorCells.whole("temporal", "Likewise", "5");
    private static final Column<Integer> GEOGRAPHICAL = FactorCells.whole("geographical", "Likewise", "5");
    private static final Column<Integer> TECHNICAL = FactorCells.whole("technical", "Likewise", "4");
    private static final Column<BigDecimal> UNCERTAINTY = Column.decimal(
            "uncertaintyPercent", "What the source states instead of scores: so much higher it may be at 95 %", "20");
    private static final Column<Verification> VERIFICATION = Column.choice(
            "verification",
            Verification.class,
            "UNVERIFIED (when blank), SECOND_HAND, AT_SOURCE or RECOMPUTED",
            "AT_SOURCE");
    private static final Column<String> VERIFICATION_NOTE =
            Column.text("verificationNote", "What was read where", "Read in the yearly file of May 2025");

    private static final Columns ALL = Columns.of(
            SLUG,
            NAME,
            SUBJECT,
            CATEGORY,
            SCOPES,
            UNIT,
            VALUE,
            REGION,
            YEAR,
            VALID_FROM,
            VALID_TO,
            SOURCE,
            SOURCE_URL,
            LICENCE,
            DERIVED,
            NOTE,
            RELIABILITY,
            COMPLETENESS,
            TEMPORAL,
            GEOGRAPHICAL,
            TECHNICAL,
            UNCERTAINTY,
            VERIFICATION,
            VERIFICATION_NOTE);

    @Override
    public String kind() {
        return "factors";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Columns columns() {
        return ALL;
    }

    @Override
    public Column<String> keyColumn() {
        return SLUG;
    }

    @Override
    public NewFactor record(Values values) {
        String scopes = values.get(SCOPES);
        return new NewFactor(
                values.get(SLUG),
                values.get(NAME),
                values.get(SUBJECT),
                values.get(CATEGORY),
                scopes == null ? null : List.of(scopes.split("\\s+")),
                values.get(UNIT),
                values.get(VALUE),
                values.get(REGION),
                values.get(YEAR),
                values.get(VALID_FROM),
                values.get(VALID_TO),
                values.get(SOURCE),
                values.get(SOURCE_URL),
                values.get(LICENCE),
                Boolean.TRUE.equals(values.get(DERIVED)),
                values.get(NOTE),
                new QualityScores(
                        values.get(RELIABILITY),
                        values.get(COMPLETENESS),
                        values.get(TEMPORAL),
                        values.get(GEOGRAPHICAL),
                        values.get(TECHNICAL)),
                values.get(UNCERTAINTY),
                values.get(VERIFICATION),
                values.get(VERIFICATION_NOTE));
    }
}
