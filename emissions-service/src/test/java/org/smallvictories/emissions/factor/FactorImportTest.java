package org.smallvictories.emissions.factor;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.smallvictories.emissions.Api.aFootprint;
import static org.smallvictories.emissions.Api.addActivity;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.Tokens;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FactorImportTest {

    private static final String OWN = "/api/factors/imports";
    private static final String BASE_CARBONE = "/api/factors/imports/base-carbone";
    private static final String UK_GOVERNMENT = "/api/factors/imports/uk-government";

    private static final String OWN_HEADINGS =
            "slug,name,category,unit,kgCO2ePerUnit,region,year,source,sourceUrl,licence,scopes,reliability,derived\n";

    private static final String ADEME_HEADINGS = "Type Ligne;Identifiant de l'élément;Structure;Type de l'élément;"
            + "Statut de l'élément;Nom base français;Nom base anglais;Nom attribut français;Nom frontière français;"
            + "Code de la catégorie;Unité français;Contributeur;Source;Localisation géographique;Date de création;"
            + "Date de modification;Période de validité;Incertitude;Qualité TeR;Qualité GR;Qualité TiR;Qualité C;"
            + "Type poste;Nom poste français;Total poste non décomposé;CO2f;CH4f\n";

    private static final String UK_HEADINGS =
            "ID,Scope,Level 1,Level 2,Level 3,Level 4,Column Text,UOM,GHG/Unit,GHG Conversion Factor 2025\n";

    @Test
    void a_file_in_our_layout_is_imported_with_all_that_it_says() {
        FactorFile.imported(
                        OWN,
                        OWN_HEADINGS
                                + "own-a,Own A,filed,kWh,0.25,FR,2024,A file,https://example.org,MIT,2 3.3,4,no\n"
                                + "own-b,Own B,filed,t.km,0.0015,FR,2024,A file,https://example.org,MIT,,,yes\n")
                .body("state", equalTo("COMPLETED"))
                .body("kind", equalTo("factors"))
                .body("rows.imported", equalTo(2));

        get("/api/factors?category=filed")
                .body("slug", contains("own-a", "own-b"))
                .body("version", contains(1, 1))
                .body("kgCO2ePerUnit", contains(new BigDecimal("0.25"), new BigDecimal("0.0015")))
                .body("scopes[0]", contains("2", "3.3"))
                .body("quality.reliability", contains(4, null))
                .body("derived", contains(false, true));
    }

    @Test
    void what_is_there_is_known_and_another_value_is_a_new_version() {
        String row = ",Again,filed again,kWh,%s,FR,2024,A file,https://example.org,MIT,,,\n"
                .replace("filed again", "refiled");
        FactorFile.imported(OWN, OWN_HEADINGS + "again-a" + row.formatted("0.25") + "again-b" + row.formatted("0.5"))
                .body("rows.imported", equalTo(2));

        FactorFile.imported(OWN, OWN_HEADINGS + "again-a" + row.formatted("0.2500") + "again-b" + row.formatted("0.6"))
                .body("state", equalTo("COMPLETED"))
                .body("rows.alreadyThere", equalTo(1))
                .body("rows.imported", equalTo(1));

        get("/api/factors?category=refiled")
                .body("version", contains(1, 2))
                .body("kgCO2ePerUnit", contains(new BigDecimal("0.25"), new BigDecimal("0.6")));
        get("/api/factors/again-b/versions/1").body("kgCO2ePerUnit", equalTo(new BigDecimal("0.5")));
    }

    @Test
    void every_wrong_value_is_told_at_its_cell_and_nothing_is_imported() {
        post(
                        "/api/factors",
                        Map.ofEntries(
                                Map.entry("slug", "filed-in-parcels"),
                                Map.entry("name", "Filed"),
                                Map.entry("category", "testing"),
                                Map.entry("unit", "parcel"),
                                Map.entry("kgCO2ePerUnit", 1),
                                Map.entry("region", "FR"),
                                Map.entry("year", 2024),
                                Map.entry("source", "A test"),
                                Map.entry("sourceUrl", "https://example.org"),
                                Map.entry("licence", "MIT")))
                .statusCode(201);

        String location = FactorFile.imported(
                        OWN,
                        OWN_HEADINGS
                                + "Not a slug,,wrong,furlong,-1,FR,24.5,A file,here,MIT,4,6,\n"
                                + "filed-in-parcels,Filed,wrong,kWh,1,FR,2024,A file,https://example.org,MIT,,,\n"
                                + "filed-right,Filed,wrong,kWh,1,FR,2024,A file,https://example.org,MIT,,,\n")
                .body("state", equalTo("REJECTED"))
                .body("rows.bad", equalTo(2))
                .extract()
                .path("id");

        get(OWN + "/" + location + "/errors?limit=200")
                .body("findAll { it.line == 2 }.column", hasItem("kgCO2ePerUnit"))
                .body(
                        "findAll { it.line == 2 }.column.sort()",
                        contains("kgCO2ePerUnit", "name", "reliability", "scopes", "slug", "sourceUrl", "unit", "year"))
                .body("find { it.line == 3 }.reason", equalTo("cannot be converted to 'parcel' of the version before"));
        get("/api/factors/filed-right").statusCode(404);
    }

    @Test
    void a_voided_import_is_offered_no_more_and_lines_keep_what_they_were_computed_with() {
        String row = "void-all,Void,revoked,kWh,9,FR,2024,A file,https://example.org,MIT,,,\n";
        String id = FactorFile.imported(OWN, OWN_HEADINGS + row)
                .body("rows.imported", equalTo(1))
                .extract()
                .path("id");
        String footprint = aFootprint();
        addActivity(footprint, "factor", "void-all", "unit", "kWh", "quantity", 2);

        post(OWN + "/" + id + "/void", Map.of("reason", "The decimal point was lost"))
                .statusCode(200)
                .body("rowsVoided", equalTo(1));

        get("/api/factors/void-all").statusCode(404);
        get("/api/factors?category=revoked").body("$", hasSize(0));
        get("/api/factors/void-all/versions").body("voidReason", contains("The decimal point was lost"));
        get("/api/footprints/" + footprint).body("kgCO2e", equalTo(18));
        FactorFile.imported(OWN, OWN_HEADINGS + row).body("rows.imported", equalTo(1));
        get("/api/factors/void-all").body("version", equalTo(2));
    }

    /** The layout of ADEME's export, in its encoding, with invented values. */
    @Test
    void the_elements_of_a_base_carbone_export_are_factors_and_its_parts_are_passed_over() {
        FactorFile.imported(
                        BASE_CARBONE,
                        ADEME_HEADINGS
                                + "Elément;90001;élément décomposé par poste;Facteur d'émission;Valide générique;"
                                + "Electricité;Electricity;2022 - mix moyen;consommation;Electricité > Mix réseau;"
                                + "kgCO2e/kWh;ADEME;RTE;France continentale;2023-01-01;2023-05-12;Décembre 2024;10;"
                                + "5;5;4;3;;;0,0612;0,05;9,9E-05\n"
                                + "Poste;90001;élément décomposé par poste;Facteur d'émission;Valide générique;"
                                + "Electricité;Electricity;2022 - mix moyen;consommation;Electricité > Mix réseau;"
                                + "kgCO2e/kWh;ADEME;RTE;France continentale;;;;;;;;;Amont;;0,02;0,02;0\n"
                                + "Elément;90002;;Facteur d'émission;Archivé;Vieux;;;;Transport;kgCO2e/km;;;"
                                + "France continentale;;;;;;;;;;;0,2;;\n"
                                + "Elément;90003;;Facteur d'émission;Valide spécifique;Achats;;;;Achats de services;"
                                + "kgCO2e/keuro;;;Monde;;2021-01-01;;;;;;;;;1,234E+02;;\n"
                                + "Elément;90004;;Donnée source;Valide générique;Masse;;;;Divers;kg;;;Monde;;;;;;;;;;;7;;\n",
                        Charset.forName("windows-1252"))
                .body("state", equalTo("COMPLETED"))
                .body("rows.read", equalTo(2))
                .body("rows.imported", equalTo(2));

        get("/api/factors/base-carbone-90001")
                .body("name", equalTo("Electricité, 2022 - mix moyen, consommation"))
                .body("category", equalTo("electricite"))
                .body("unit", equalTo("kWh"))
                .body("kgCO2ePerUnit", equalTo(new BigDecimal("0.0612")))
                .body("region", equalTo("France continentale"))
                .body("year", equalTo(2022))
                .body("source", equalTo("ADEME, Base Carbone, RTE"))
                .body("licence", equalTo("Licence Ouverte 2.0 (Etalab)"))
                .body("quality.technical", equalTo(5))
                .body("quality.completeness", equalTo(3))
                .body("quality.reliability", nullValue())
                .body("uncertaintyPercent", equalTo(10))
                .body("gsdSquared", equalTo(new BigDecimal("1.1")))
                .body("note", startsWith("Element 90001, Valide générique, unit kgCO2e/kWh"));
        get("/api/factors/base-carbone-90003")
                .body("unit", equalTo("kEUR"))
                .body("kgCO2ePerUnit", equalTo(new BigDecimal("123.4")));
        get("/api/factors/base-carbone-90002").statusCode(404);
        get("/api/factors/base-carbone-90004").statusCode(404);
    }

    /** The layout of the UK government's flat file with the lines above its headings, with invented values. */
    @Test
    void the_rows_of_the_flat_file_in_kg_CO2e_are_factors_and_single_gases_are_passed_over() {
        FactorFile.imported(
                        UK_GOVERNMENT,
                        "UK Government GHG Conversion Factors for Company Reporting,,,,,,,,,\n"
                                + "Year: 2025,,,,,,,,,\n"
                                + UK_HEADINGS
                                + "9_1_1,Scope 3,Freighting goods,Vans,Average,,Diesel,tonne.km,kg CO2e,0.61\n"
                                + "9_1_2,Scope 3,Freighting goods,Vans,Average,,Diesel,tonne.km,kg CO2e of CO2 per unit,0.6\n"
                                + "9_1_3,Scope 1,Fuels,Gaseous fuels,Natural gas,,,kWh (Gross CV),kg CO2e,0.182\n"
                                + "9_1_4,Scope 1,Fuels,Gaseous fuels,Natural gas,,,therms,kg CO2e,\n")
                .body("state", equalTo("COMPLETED"))
                .body("rows.read", equalTo(2));

        get("/api/factors/uk-government-9-1-1")
                .body("name", equalTo("Freighting goods, Vans, Average, Diesel"))
                .body("category", equalTo("freighting-goods"))
                .body("scopes", contains("3.4", "3.9"))
                .body("unit", equalTo("t.km"))
                .body("kgCO2ePerUnit", equalTo(new BigDecimal("0.61")))
                .body("region", equalTo("GB"))
                .body("year", equalTo(2025))
                .body("licence", equalTo("OGL-UK-3.0"));
        get("/api/factors/uk-government-9-1-3")
                .body("name", equalTo("Fuels, Gaseous fuels, Natural gas, kWh (Gross CV)"))
                .body("scopes", contains("1"))
                .body("unit", equalTo("kWh"));
        get("/api/factors/uk-government-9-1-2").statusCode(404);
    }

    @Test
    void a_year_of_the_flat_file_with_other_values_brings_new_versions() {
        String row = "9_2_1,Scope 3,Freighting goods,Rail,,,,tonne.km,kg CO2e,";
        FactorFile.imported(UK_GOVERNMENT, UK_HEADINGS + row + "0.028\n").body("rows.imported", equalTo(1));

        FactorFile.imported(UK_GOVERNMENT, UK_HEADINGS.replace("2025", "2026") + row + "0.027\n")
                .body("rows.imported", equalTo(1));

        get("/api/factors/uk-government-9-2-1").body("version", equalTo(2)).body("year", equalTo(2026));
    }

    @Test
    void units_that_are_not_known_are_told_under_their_own_name() {
        String id = FactorFile.imported(UK_GOVERNMENT, UK_HEADINGS + "9_3_1,Scope 1,Fuels,Coal,,,,therms,kg CO2e,5\n")
                .body("state", equalTo("REJECTED"))
                .extract()
                .path("id");

        get(UK_GOVERNMENT + "/" + id + "/errors")
                .body("column", contains("UOM"))
                .body("value", contains("therms"))
                .body("reason", contains("is not a known unit; see /api/units"));
    }

    @Test
    void the_template_has_our_columns_and_partner_managers_send_nothing() {
        get(OWN + "/columns").body("name", hasItem("kgCO2ePerUnit"));
        get(OWN + "/template?format=CSV")
                .statusCode(200)
                .body(containsString("slug,name,subject,category,scopes,unit,"));
        FactorFile.send(Tokens.partnerManager("wwf"), OWN, OWN_HEADINGS.getBytes())
                .statusCode(403);
    }
}
