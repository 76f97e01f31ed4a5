package org.smallvictories.emissions.factor;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.smallvictories.emissions.uncertainty.QualityScores;
import org.smallvictories.kit.tabular.Column;
import org.smallvictories.kit.tabular.Columns;
import org.smallvictories.kit.tabular.Values;

/**
 * ADEME's export of the Base Carbone: semicolons, decimal commas, French headings. Rows of type {@code Elément} are factors,
 * those of type {@code Poste} are parts of one and are passed over, as are archived elements, source data, and elements
 * without a total. Its scores (TeR, GR, TiR, C; 5 is the best) are taken as Bilan Carbone takes them; it states none of
 * reliability. Headings as in the export published at https://data.ademe.fr/datasets/base-carboner.
 */
@ApplicationScoped
class BaseCarbone extends FactorIntake {

    static final String PATH = "/api/factors/imports/base-carbone";

    private static final Column<String> LINE = french("Type Ligne").needed();
    private static final Column<String> ID =
            french("Identifiant de l'élément").needed().alsoCalled("slug");
    private static final Column<String> TYPE = french("Type de l'élément");
    private static final Column<String> STATUS = french("Statut de l'élément").needed();
    private static final Column<String> NAME =
            french("Nom base français").needed().alsoCalled("name");
    private static final Column<String> ATTRIBUTE = french("Nom attribut français");
    private static final Column<String> BOUNDARY = french("Nom frontière français");
    private static final Column<String> CATEGORY =
            french("Code de la catégorie").needed().alsoCalled("category");
    private static final Column<String> UNIT = french("Unité français").needed().alsoCalled("unit");
    private static final Column<String> SOURCE = french("Source");
    private static final Column<String> REGION =
            french("Localisation géographique").needed().alsoCalled("region");
    private static final Column<String> SUB_REGION = french("Sous-localisation géographique français");
    private static final Column<String> CREATED = french("Date de création");
    private static final Column<String> MODIFIED =
            french("Date de modification").alsoCalled("year");
    private static final Column<String> VALIDITY = french("Période de validité");
    private static final Column<BigDecimal> UNCERTAINTY =
            FactorCells.decimal("Incertitude", ',').alsoCalled("uncertaintyPercent");
    private static final Column<BigDecimal> TECHNICAL = FactorCells.decimal("Qualité TeR", ',');
    private static final Column<BigDecimal> GEOGRAPHICAL = FactorCells.decimal("Qualité GR", ',');
    private static final Column<BigDecimal> TEMPORAL = FactorCells.decimal("Qualité TiR", ',');
    private static final Column<BigDecimal> COMPLETENESS = FactorCells.decimal("Qualité C", ',');
    private static final Column<BigDecimal> TOTAL =
            FactorCells.decimal("Total poste non décomposé", ',').needed().alsoCalled("kgCO2ePerUnit");

    private static final Columns ALL = Columns.of(
                    LINE,
                    ID,
                    TYPE,
                    STATUS,
                    NAME,
                    ATTRIBUTE,
                    BOUNDARY,
                    CATEGORY,
                    UNIT,
                    SOURCE,
                    REGION,
                    SUB_REGION,
                    CREATED,
                    MODIFIED,
                    VALIDITY,
                    UNCERTAINTY,
                    TECHNICAL,
                    GEOGRAPHICAL,
                    TEMPORAL,
                    COMPLETENESS,
                    TOTAL)
            .amongOthers();

    private static final Set<String> VALID = Set.of("valide générique", "valide spécifique");
    private static final Pattern PER = Pattern.compile("^kg\\s*CO2e?\\s*/\\s*(.+?)\\.?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONETARY = Pattern.compile("^(k?)(?:euro|€)s?\\b.*|^(k?)€.*");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)[0-9]{2}\\b");

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("kwh", "kWh"),
            Map.entry("kwh pci", "kWh"),
            Map.entry("kwh (pci)", "kWh"),
            Map.entry("kwhpci", "kWh"),
            Map.entry("kwh pcs", "kWh"),
            Map.entry("kwhpcs", "kWh"),
            Map.entry("gj pci", "GJ"),
            Map.entry("gj pcs", "GJ"),
            Map.entry("gj", "GJ"),
            Map.entry("kg", "kg"),
            Map.entry("tonne", "t"),
            Map.entry("t", "t"),
            Map.entry("tonne de déchets", "t"),
            Map.entry("litre", "L"),
            Map.entry("l", "L"),
            Map.entry("m3", "m3"),
            Map.entry("m³", "m3"),
            Map.entry("m2", "m2"),
            Map.entry("m²", "m2"),
            Map.entry("km", "km"),
            Map.entry("véhicule.km", "km"),
            Map.entry("passager.km", "p.km"),
            Map.entry("personne.km", "p.km"),
            Map.entry("tonne.km", "t.km"),
            Map.entry("t.km", "t.km"),
            Map.entry("heure", "h"),
            Map.entry("h", "h"),
            Map.entry("unité", "piece"),
            Map.entry("appareil", "device"),
            Map.entry("nuit", "night"));

    @Override
    public String kind() {
        return "base-carbone-factors";
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
        return ID;
    }

    @Override
    public boolean passesOver(Values values) {
        String type = values.get(TYPE);
        return !"Elément".equalsIgnoreCase(values.get(LINE))
                || type != null && !"Facteur d'émission".equalsIgnoreCase(type)
                || !VALID.contains(
                        Objects.requireNonNullElse(values.get(STATUS), "").toLowerCase(Locale.ROOT))
                || values.textOf(TOTAL).isBlank();
    }

    @Override
    public NewFactor record(Values values) {
        String id = FactorCells.slug(values.get(ID));
        return new NewFactor(
                id == null ? null : "base-carbone-" + id,
                FactorCells.atMost(
                        300, FactorCells.joined(values.get(NAME), values.get(ATTRIBUTE), values.get(BOUNDARY))),
                null,
                category(values),
                null,
                unit(values.get(UNIT)),
                values.get(TOTAL),
                FactorCells.atMost(60, FactorCells.joined(values.get(REGION), values.get(SUB_REGION))),
                year(values),
                null,
                null,
                FactorCells.atMost(300, FactorCells.joined("ADEME, Base Carbone", values.get(SOURCE))),
                "https://data.ademe.fr/datasets/base-carboner",
                "Licence Ouverte 2.0 (Etalab)",
                false,
                note(values),
                new QualityScores(
                        null,
                        score(values, COMPLETENESS),
                        score(values, TEMPORAL),
                        score(values, GEOGRAPHICAL),
                        score(values, TECHNICAL)),
                values.get(UNCERTAINTY),
                null,
                null);
    }

    /** Of {@code Combustibles > Fossiles > Gazeux} the first. */
    private static String category(Values values) {
        String path = values.get(CATEGORY);
        return path == null ? null : FactorCells.slug(path.split(">")[0]);
    }

    /** Our symbol for the unit; where there is none, what the file has, so that it is refused under its own name. */
    private static String unit(String given) {
        if (given == null) {
            return null;
        }
        Matcher per = PER.matcher(given.strip());
        String unit = (per.matches() ? per.group(1) : given).strip().toLowerCase(Locale.ROOT);
        Matcher monetary = MONETARY.matcher(unit);
        if (monetary.matches()) {
            return unit.startsWith("k") ? "kEUR" : "EUR";
        }
        return UNITS.getOrDefault(unit, given);
    }

    /** The year in the attribute ({@code 2022 - mix moyen}), or else of the last change. */
    private static Integer year(Values values) {
        return Stream.of(ATTRIBUTE, MODIFIED, CREATED)
                .map(values::get)
                .filter(Objects::nonNull)
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(year -> Integer.valueOf(year.group()))
                .orElse(null);
    }

    private static String note(Values values) {
        String validity = values.get(VALIDITY);
        return FactorCells.joined(
                "Element " + values.get(ID) + ", " + values.get(STATUS) + ", unit " + values.get(UNIT),
                "category " + values.get(CATEGORY),
                validity == null ? null : "valid " + validity);
    }

    private static Integer score(Values values, Column<BigDecimal> column) {
        BigDecimal score = values.get(column);
        boolean scored = score != null
                && List.of(1, 2, 3, 4, 5).stream().map(BigDecimal::valueOf).anyMatch(one -> one.compareTo(score) == 0);
        return scored ? score.intValue() : null;
    }

    private static Column<String> french(String heading) {
        return Column.text(heading, "", "");
    }
}
