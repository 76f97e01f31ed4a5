package org.smallvictories.emissions.factor;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.smallvictories.kit.tabular.Column;
import org.smallvictories.kit.tabular.Columns;
import org.smallvictories.kit.tabular.Values;

/**
 * The flat file of the UK government's greenhouse gas conversion factors. Rows in {@code kg CO2e} are factors; those of
 * single gases, and those without a value, are passed over. The year stands in the heading of the value. Headings as in the
 * files published at https://www.gov.uk/government/collections/government-conversion-factors-for-company-reporting, sheet
 * "Factors by Category", where they stand below some lines of title.
 */
@ApplicationScoped
class UkGovernment extends FactorIntake {

    static final String PATH = "/api/factors/imports/uk-government";

    private static final String VALUE_HEADING = "GHG Conversion Factor";
    private static final int LINES_OF_TITLE = 20;

    private static final Column<String> ID = english("ID").needed().alsoCalled("slug");
    private static final Column<String> SCOPE = english("Scope").needed().alsoCalled("scopes");
    private static final Column<String> LEVEL_1 = english("Level 1").needed().alsoCalled("category", "name");
    private static final Column<String> LEVEL_2 = english("Level 2");
    private static final Column<String> LEVEL_3 = english("Level 3");
    private static final Column<String> LEVEL_4 = english("Level 4");
    private static final Column<String> COLUMN_TEXT = english("Column Text");
    private static final Column<String> UNIT = english("UOM").needed().alsoCalled("unit");
    private static final Column<String> GHG = english("GHG/Unit").needed().alsoCalled("GHG");
    private static final Column<BigDecimal> VALUE = FactorCells.decimal(VALUE_HEADING, '.')
            .needed()
            .alsoCalled(IntStream.rangeClosed(2002, 2060)
                    .mapToObj(year -> VALUE_HEADING + " " + year)
                    .toArray(String[]::new));

    private static final Columns ALL = Columns.of(
                    ID, SCOPE, LEVEL_1, LEVEL_2, LEVEL_3, LEVEL_4, COLUMN_TEXT, UNIT, GHG, VALUE)
            .amongOthers();

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("kWh", "kWh"),
            Map.entry("kWh (Gross CV)", "kWh"),
            Map.entry("kWh (Net CV)", "kWh"),
            Map.entry("GJ", "GJ"),
            Map.entry("litres", "L"),
            Map.entry("cubic metres", "m3"),
            Map.entry("kg", "kg"),
            Map.entry("tonnes", "t"),
            Map.entry("km", "km"),
            Map.entry("miles", "mi"),
            Map.entry("passenger.km", "p.km"),
            Map.entry("tonne.km", "t.km"),
            Map.entry("Room per night", "night"));

    /** Where a sheet of the file is counted in scope 3. */
    private static final Map<String, List<String>> SCOPE_3 = Map.of(
            "Freighting goods", List.of("3.4", "3.9"),
            "Business travel- air", List.of("3.6"),
            "Business travel- sea", List.of("3.6"),
            "Business travel- land", List.of("3.6", "3.7"),
            "Hotel stay", List.of("3.6"),
            "Material use", List.of("3.1"),
            "Waste disposal", List.of("3.5"),
            "Transmission and distribution", List.of("3.3"));

    @Override
    public String kind() {
        return "uk-government-factors";
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
    public int mostLinesAboveHeadings() {
        return LINES_OF_TITLE;
    }

    @Override
    public boolean passesOver(Values values) {
        return !"kg CO2e".equals(values.get(GHG)) || values.textOf(VALUE).isBlank();
    }

    @Override
    public NewFactor record(Values values) {
        String id = FactorCells.slug(values.get(ID));
        Integer year = year(values);
        return new NewFactor(
                id == null ? null : "uk-government-" + id,
                name(values),
                null,
                FactorCells.slug(values.get(LEVEL_1)),
                scopes(values),
                values.get(UNIT) == null ? null : UNITS.getOrDefault(values.get(UNIT), values.get(UNIT)),
                values.get(VALUE),
                "GB",
                year,
                null,
                null,
                "UK government greenhouse gas conversion factors " + year,
                "https://www.gov.uk/government/collections/government-conversion-factors-for-company-reporting",
                "OGL-UK-3.0",
                false,
                FactorCells.joined("Row " + values.get(ID), values.get(SCOPE), "unit " + values.get(UNIT)),
                null,
                null,
                null,
                null);
    }

    private static String name(Values values) {
        return FactorCells.atMost(
                300,
                FactorCells.joined(
                        values.get(LEVEL_1),
                        values.get(LEVEL_2),
                        values.get(LEVEL_3),
                        values.get(LEVEL_4),
                        values.get(COLUMN_TEXT),
                        values.get(UNIT) != null && values.get(UNIT).startsWith("kWh (") ? values.get(UNIT) : null));
    }

    private static Integer year(Values values) {
        String year = values.headingOf(VALUE).replaceAll("[^0-9]", "");
        return year.length() == 4 ? Integer.valueOf(year) : null;
    }

    private static List<String> scopes(Values values) {
        String scope = values.get(SCOPE);
        if (scope == null || !scope.matches("Scope [123]")) {
            return List.of();
        }
        String number = scope.substring("Scope ".length());
        return number.equals("3") ? SCOPE_3.getOrDefault(values.get(LEVEL_1), List.of("3")) : List.of(number);
    }

    private static Column<String> english(String heading) {
        return Column.text(heading, "", "");
    }
}
