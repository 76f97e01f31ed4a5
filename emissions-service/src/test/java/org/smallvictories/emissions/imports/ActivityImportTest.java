package org.smallvictories.emissions.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.emissions.Api.aFootprint;
import static org.smallvictories.emissions.Api.addActivity;
import static org.smallvictories.emissions.Api.anActivity;
import static org.smallvictories.emissions.Api.as;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.tabular.Cell;
import org.smallvictories.kit.tabular.Shape;
import org.smallvictories.kit.tabular.TableFormat;
import org.smallvictories.kit.tabular.TableWriter;
import org.smallvictories.kit.testing.Tokens;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivityImportTest {

    private static final String HEADINGS =
            "group,scope,category,description,quantity,unit,factor,marketFactor,site,reference,illustrative\n";

    @Inject
    Journal journal;

    private String footprint;

    @BeforeEach
    void a_draft() {
        footprint = aFootprint();
    }

    @Test
    void black_friday_comes_from_a_spreadsheet_and_deliveries_are_sixty_percent() {
        ActivityFile.of(blackFriday())
                .with("declaredRows", 6)
                .with("declaredTotal", "50000 GB")
                .with("declaredTotal", "7500000 e-mail")
                .with("declaredTotal", "1150 panel-fortnight")
                .with("declaredTotal", "35700 parcel")
                .ended()
                .body("state", equalTo("COMPLETED"))
                .body("rows.imported", equalTo(6));

        get("/api/footprints/" + footprint)
                .body("kgCO2e", equalTo(new BigDecimal("29305.365")))
                .body("illustrative", equalTo(true))
                .body("status", equalTo("IN_PROGRESS"))
                .body("groups[0].group", equalTo("deliveries"))
                .body("groups[0].sharePercent", equalTo(new BigDecimal("60.00")));
    }

    @Test
    void a_workbook_brings_the_same_as_a_csv() throws IOException {
        ActivityFile.of(workbook(blackFriday())).ended().body("rows.imported", equalTo(6));

        get("/api/footprints/" + footprint).body("kgCO2e", equalTo(new BigDecimal("29305.365")));
    }

    @Test
    void a_company_year_with_both_results_of_electricity_and_a_site_comes_from_one_file_into_two_footprints() {
        String year = aFootprint("kind", "COMPANY_YEAR");
        String site = "office-" + UUID.randomUUID();
        post("/api/sites", Map.of("slug", site, "name", "Office")).statusCode(201);
        String rows = "footprint," + HEADINGS
                + year + ",energy,2,,Electricity,1,MWh,electricity-france,grid-germany," + site + ",bill,\n"
                + footprint + ",site,3,1,Traffic,10,GB,web-traffic-world,,,,\n";

        ActivityFile.of(rows).ended().body("rows.imported", equalTo(2));

        get("/api/footprints/" + year + "/assessment")
                .body("boughtEnergy.locationBasedKgCO2e", equalTo(52))
                .body("boughtEnergy.marketBasedKgCO2e", equalTo(new BigDecimal("342.06")))
                .body("sites.site", contains(site));
        get("/api/footprints/" + footprint).body("kgCO2e", equalTo(new BigDecimal("1.482")));
    }

    @Test
    void a_file_that_counts_the_visitors_devices_in_another_way_than_the_footprint_is_wrong() {
        addActivity(footprint, "factor", "device-hour-phone", "unit", "h");

        ActivityFile.of(HEADINGS + "site,3,1,Traffic,10,GB,web-traffic-world,,,,\n")
                .into(footprint)
                .ended()
                .body("state", equalTo("REJECTED"))
                .body("firstErrors.column", contains("factor"));
        get("/api/footprints/" + footprint).body("lineCount", equalTo(1));
    }

    @Test
    void a_row_says_how_good_its_quantity_is_and_what_it_leaves_out_is_unknown() {
        String headings = "group,scope,category,description,quantity,unit,factor,reliability,technical\n";

        ActivityFile.of(headings + "site,3,1,Traffic,10,GB,web-traffic-world,5,3\n")
                .into(footprint)
                .ended()
                .body("rows.imported", equalTo(1));
        get("/api/footprints/" + footprint + "/activities")
                .body("[0].quality.reliability", equalTo(5))
                .body("[0].quality.technical", equalTo(3))
                .body("[0].quality.temporal", nullValue());

        ActivityFile.of(headings + "site,3,1,Traffic,20,GB,web-traffic-world,6,2.5\n")
                .into(footprint)
                .ended()
                .body("state", equalTo("REJECTED"))
                .body("firstErrors.column", contains("reliability", "technical"))
                .body("firstErrors.value", contains("6", "2.5"));
    }

    @Test
    void a_dry_run_writes_nothing() {
        ActivityFile.of(blackFriday())
                .with("dryRun", true)
                .ended()
                .body("state", equalTo("COMPLETED"))
                .body("rows.good", equalTo(6))
                .body("rows.imported", equalTo(0));

        get("/api/footprints/" + footprint).body("kgCO2e", nullValue()).body("status", equalTo("PLANNED"));
    }

    @Test
    void all_that_is_wrong_with_a_row_is_named_and_nothing_is_imported() {
        String location = ActivityFile.of(HEADINGS
                        + "Not A Slug,4,,,0,GB,web-traffic-world,,,,\n"
                        + "site,3,,Traffic,10,GB,web-traffic-world,,,,\n"
                        + "site,3,1,Traffic,10,GB,no-such-factor,,,,\n"
                        + "site,3,1,Traffic,10,parcel,web-traffic-world,,,,\n"
                        + "site,3,1.5,Traffic,many,GB,web-traffic-world,,,,\n"
                        + "site,3,1,Traffic,10,GB,web-traffic-world,,nowhere,,\n"
                        + "site,3,1,Traffic,10,GB,web-traffic-world,grid-france,,,\n"
                        + "site,3,1,Traffic,10,GB,web-traffic-world,,,,\n")
                .into(footprint)
                .location();

        get(location)
                .body("state", equalTo("REJECTED"))
                .body("rows.bad", equalTo(7))
                .body("rows.good", equalTo(1));
        get(location + "/errors")
                .body(
                        "collect{it.line + ' ' + it.column}",
                        contains(
                                "2 description",
                                "2 group",
                                "2 quantity",
                                "2 scope",
                                "3 category",
                                "4 factor",
                                "5 unit",
                                "6 quantity",
                                "6 category",
                                "7 site",
                                "8 marketFactor"));
        get("/api/footprints/" + footprint).body("lineCount", equalTo(0));
    }

    @Test
    void a_file_that_counts_the_visitors_devices_twice_is_wrong_in_a_dry_run_already() {
        String rows = "footprint," + HEADINGS
                + footprint + ",site,3,1,Traffic,10,GB,web-traffic-world,,,,\n"
                + footprint + ",site,3,1,Time on site,10,h,device-hour-phone,,,,\n";

        ActivityFile.of(rows)
                .with("dryRun", true)
                .ended()
                .body("state", equalTo("REJECTED"))
                .body("firstErrors.line", contains(3))
                .body("firstErrors.column", contains("factor"));
    }

    @Test
    void only_a_draft_takes_activities() {
        addActivity(footprint);
        post("/api/footprints/" + footprint + "/completion").statusCode(200);
        String nobodys = UUID.randomUUID().toString();
        String row = ",site,3,1,Traffic,10,GB,web-traffic-world,,,,\n";

        ActivityFile.of("footprint," + HEADINGS + footprint + row + nobodys + row + "Black Friday" + row)
                .ended()
                .body("state", equalTo("REJECTED"))
                .body("firstErrors.column", everyItem(equalTo("footprint")))
                .body(
                        "firstErrors.reason",
                        contains(
                                "The footprint is completed; nothing is added or changed any more.",
                                "There is no footprint '" + nobodys + "'.",
                                "is not the id of a footprint"));
    }

    @Test
    void the_good_rows_go_in_and_the_failed_ones_can_be_mended_and_sent_again() {
        String file = blackFriday().replace("5700", "5700 or so");
        String location = ActivityFile.of(file).with("mode", "GOOD_ROWS").location();
        get(location).body("state", equalTo("COMPLETED")).body("rows.imported", equalTo(5));

        String mended = get(location + "/failed-rows").extract().asString().replace(" or so", "");
        ActivityFile.of(mended).ended().body("rows.imported", equalTo(1));
        get("/api/footprints/" + footprint).body("kgCO2e", equalTo(new BigDecimal("29305.365")));

        ActivityFile.of(blackFriday())
                .ended()
                .body("rows.alreadyThere", equalTo(6))
                .body("rows.imported", equalTo(0));
        get("/api/footprints/" + footprint).body("lineCount", equalTo(6));
    }

    @Test
    void a_reference_that_is_there_with_other_values_is_wrong() {
        addActivity(footprint, "reference", "home");

        ActivityFile.of(blackFriday())
                .ended()
                .body("state", equalTo("REJECTED"))
                .body("firstErrors.line", contains(6))
                .body("firstErrors.column", contains("reference"));
        post("/api/footprints/" + footprint + "/activities", anActivity("reference", "home"))
                .statusCode(409);
    }

    @Test
    void a_file_with_another_total_than_declared_is_not_imported() {
        ActivityFile.of(HEADINGS + "site,3,1,Traffic for " + footprint + ",10,GB,web-traffic-world,,,,\n")
                .into(footprint)
                .with("declaredTotal", "11 GB")
                .ended()
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("The file adds up to 10 GB; 11 was declared. Nothing was imported."));
    }

    @Test
    void what_an_import_brought_is_voided_together_and_may_then_be_sent_again() {
        String location = ActivityFile.of(blackFriday()).location();
        String id = location.substring(location.lastIndexOf('/') + 1);
        addActivity(footprint, "quantity", 10);
        String first = get("/api/footprints/" + footprint + "/activities")
                .body("importId.findAll{it != null}.unique()", contains(id))
                .extract()
                .path("[0].id");
        post("/api/footprints/" + footprint + "/activities/" + first + "/void", Map.of("reason", "Twice"))
                .statusCode(200);

        post(location + "/void", Map.of("reason", "Another year"))
                .statusCode(200)
                .body("rowsVoided", equalTo(5));

        get("/api/footprints/" + footprint).body("kgCO2e", equalTo(new BigDecimal("1.482")));
        get("/api/footprints/" + footprint + "/activities/" + first).body("voidReason", equalTo("Twice"));
        assertEquals(List.of("activity.added", "activity.voided"), actionsOf(first));
        ActivityFile.of(blackFriday()).ended().body("rows.imported", equalTo(6));
    }

    @Test
    void more_rows_than_are_written_at_once_add_up_exactly() {
        StringBuilder rows = new StringBuilder(HEADINGS);
        for (int i = 1; i <= 2_500; i++) {
            rows.append("site,3,1,Line ").append(i).append(",0.1,GB,web-traffic-france,,,,\n");
        }
        String location = ActivityFile.of(rows.toString()).into(footprint).location();

        get(location).body("rows.imported", equalTo(2_500));
        get("/api/footprints/" + footprint).body("kgCO2e", equalTo(new BigDecimal("15.23373")));
        post(location + "/void", Map.of("reason", "A try")).body("rowsVoided", equalTo(2_500));
        get("/api/footprints/" + footprint).body("kgCO2e", nullValue());
    }

    @Test
    void the_template_has_all_columns_and_comes_back_as_a_file_without_rows() {
        String template =
                get("/api/activity-imports/template?format=CSV").extract().asString();

        assertEquals(
                "footprint,group,scope,category,description,quantity,unit,factor,factorVersion,marketFactor,"
                        + "marketFactorVersion,site,reference,illustrative,reliability,completeness,temporal,"
                        + "geographical,technical",
                template.replace("\uFEFF", "").strip());
        ActivityFile.of(template)
                .ended()
                .body("reason", equalTo("There are no rows below the headings. Nothing was imported."));
    }

    @Test
    void a_partner_manager_imports_no_activities() {
        ActivityFile.by(Tokens.partnerManager("wwf"), blackFriday()).send().statusCode(403);
        as(Tokens.partnerManager("wwf"))
                .get("/api/activity-imports")
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
    }

    private List<String> actionsOf(String activity) {
        return journal.entriesAfter(0, 100_000).stream()
                .filter(entry -> entry.subject().endsWith(activity))
                .map(entry -> entry.action())
                .toList();
    }

    /** Black Friday 2020 as the demo year has it: the quantities are invented, and deliveries come to 60 %. */
    private String blackFriday() {
        return "footprint,"
                + HEADINGS
                + """
                site,3,1,Traffic,50000,GB,web-traffic-france,,,traffic,yes
                e-mails,3,1,E-mails sent,7500000,e-mail,e-mail-newsletter,,,e-mails,yes
                advertising,3,1,Panels in bus shelters,700,panel-fortnight,panel-paper-fortnight,,,buses,yes
                advertising,3,1,Panels in the metro,450,panel-fortnight,panel-paper-fortnight,,,metro,yes
                deliveries,3,4,Delivered to the home,30000,parcel,parcel-home-smartphone,,,home,yes
                deliveries,3,4,Fetched by car,5700,parcel,parcel-pick-up-smartphone,,,pick-up,yes
                """
                        .lines()
                        .map(row -> footprint + "," + row + "\n")
                        .collect(Collectors.joining());
    }

    private static byte[] workbook(String csv) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.of(new Shape(TableFormat.XLSX, null, null, null), bytes)) {
            for (String line : csv.lines().toList()) {
                table.row(List.of(line.split(",", -1)).stream()
                        .map(ActivityImportTest::cell)
                        .toList());
            }
        }
        return bytes.toByteArray();
    }

    private static Cell cell(String text) {
        return text.matches("[0-9.]+") ? Cell.number(new BigDecimal(text)) : Cell.text(text);
    }
}
