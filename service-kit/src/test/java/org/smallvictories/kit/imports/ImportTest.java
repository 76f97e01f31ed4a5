package org.smallvictories.kit.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.kit.imports.SentFile.csv;
import static org.smallvictories.kit.imports.SentFile.ended;
import static org.smallvictories.kit.imports.SentFile.get;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.KitTest;
import org.smallvictories.kit.database.Sql;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.testing.Tokens;

@KitTest
class ImportTest {

    private static final String HEADER = "partner,reference,date,amount,currency,description\n";

    @Inject
    ProbeIntake intake;

    @Inject
    DataSource database;

    @Inject
    Journal journal;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private BigDecimal before;

    @BeforeEach
    void what_is_there() {
        before = intake.total();
    }

    @AfterEach
    void nothing_is_held() {
        ProbeIntake.mayWrite.countDown();
    }

    @Test
    void a_good_file_is_imported_whole_and_journalled() {
        long entries = journal.entriesAfter(0, 10_000).size();
        ValidatableResponse done =
                csv(HEADER + row("a", "250.00") + row("b", "\"1,234.56\"")).ended();

        done.body("state", equalTo("COMPLETED"))
                .body("percent", equalTo(100))
                .body("rows", equalTo(Map.of("read", 2, "good", 2, "bad", 0, "alreadyThere", 0, "imported", 2)))
                .body("totals.EUR", equalTo(1484.56f))
                .body("shape.encoding", equalTo("UTF-8"))
                .body("shape.separator", equalTo("COMMA"))
                .body("firstErrors", hasSize(0));
        assertAdded("1484.56");
        assertEquals(
                "import.completed",
                journal.entriesAfter(0, 10_000).get((int) entries).action());
    }

    @Test
    void each_kind_of_imports_has_its_own_path_and_list_and_takes_the_same_file_once() {
        String file = HEADER + row("a", "250.00");
        String here = csv(file).received();
        String there = csv(file).to(OtherProbeIntake.PATH).received();
        ended(here).body("kind", equalTo("gifts")).body("rows.imported", equalTo(1));
        ended(there).body("kind", equalTo("other-gifts")).body("rows.alreadyThere", equalTo(1));

        csv(file).to(OtherProbeIntake.PATH).send().statusCode(200).header("Location", equalTo(there));
        String id = there.substring(there.lastIndexOf('/') + 1);
        get(OtherProbeIntake.PATH).body("id", hasItem(id));
        get("/probe-imports").body("id", not(hasItem(id)));
        get("/probe-imports/" + id).statusCode(404);
        assertAdded("250.00");
    }

    @Test
    void an_intake_may_know_its_headings_below_a_title_and_pass_over_rows_and_columns() {
        csv("Gifts of the year\n\npartner,reference,date,amount,currency,description,colour\n"
                        + "titled,T-1,2020-01-01,10,EUR,,red\n"
                        + "titled,,nonsense,nonsense,EUR,subtotal,\n"
                        + "titled,T-2,2020-01-02,5,EUR,,\n")
                .to(OtherProbeIntake.PATH)
                .with("declaredRows", 2)
                .with("declaredTotal", "15 EUR")
                .ended()
                .body("state", equalTo("COMPLETED"))
                .body("rows.read", equalTo(2))
                .body("rows.imported", equalTo(2));
        assertAdded("15");

        csv("One\nTwo\nThree\nFour\npartner,date,amount,currency\n")
                .to(OtherProbeIntake.PATH)
                .send()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("partner", "date", "amount", "currency")));
    }

    @Test
    void a_wrong_row_keeps_all_others_out_and_everything_wrong_is_named_as_the_spreadsheet_shows_it() {
        String location = csv(HEADER
                        + "wwf,,2020-11-27,1,EUR,\"two\nlines\"\n\nwwf,,03/04/2020,1.234,EUR,x\n,,31.02.2020,-5,EUR,y\n")
                .received();

        ended(location)
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("2 of 3 rows are wrong. Nothing was imported."))
                .body("rows.imported", equalTo(0));
        get(location + "/errors")
                .body("line", equalTo(List.of(4, 4, 5, 5, 5)))
                .body("column", equalTo(List.of("date", "amount", "partner", "date", "amount")))
                .body("value", equalTo(List.of("03/04/2020", "1.234", "", "31.02.2020", "-5")))
                .body("[1].reason", startsWith("could be 1234 or 1.234"));
        get(location + "/errors?limit=2").header("Link", containsString("after=2"));
        get(location + "/errors?limit=2&after=2")
                .body("line", equalTo(List.of(5, 5)))
                .header("Link", containsString("after=4"));
        assertAdded("0");
    }

    @Test
    void a_dry_run_finds_the_same_and_writes_nothing() {
        String file = HEADER + row("a", "250.00");
        csv(file)
                .with("dryRun", true)
                .ended()
                .body("state", equalTo("COMPLETED"))
                .body("rows.good", equalTo(1))
                .body("rows.imported", equalTo(0));
        assertAdded("0");

        csv(file).ended().body("rows.imported", equalTo(1));
        assertAdded("250.00");
    }

    @Test
    void good_rows_can_be_imported_and_the_others_mended_and_sent_again() {
        String location = csv(HEADER + row("a", "10.50") + row("b", "ten") + row("c", "5"))
                .with("mode", Mode.GOOD_ROWS)
                .received();
        ended(location).body("state", equalTo("COMPLETED")).body("rows.imported", equalTo(2));
        assertAdded("15.50");

        String failed = get(location + "/failed-rows")
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .extract()
                .asString();
        assertTrue(failed.contains("b" + tag + ",2020-11-27,ten,EUR,,\"line 3: amount: is not a plain number"), failed);
        csv(failed.replace("ten", "10"))
                .ended()
                .body("state", equalTo("COMPLETED"))
                .body("rows.imported", equalTo(1));
        assertAdded("25.50");
    }

    @Test
    void a_mended_file_sent_as_a_whole_does_not_double_what_is_there() {
        csv(HEADER + row("a", "10") + row("b", "ten"))
                .with("mode", Mode.GOOD_ROWS)
                .ended();

        csv(HEADER + row("a", "10.00") + row("b", "10"))
                .ended()
                .body("state", equalTo("COMPLETED"))
                .body("rows.alreadyThere", equalTo(1))
                .body("rows.imported", equalTo(1));
        assertAdded("20");
    }

    @Test
    void a_reference_that_is_there_with_other_values_or_twice_in_the_file_is_wrong() {
        csv(HEADER + row("a", "10")).ended();

        csv(HEADER + row("a", "11") + row("b", "1") + row("b", "1"))
                .ended()
                .body("state", equalTo("REJECTED"))
                .body("firstErrors.line", equalTo(List.of(2, 4)))
                .body("firstErrors.value", equalTo(List.of("a" + tag, "b" + tag)))
                .body("firstErrors[0].reason", startsWith("is there already with other values"))
                .body("firstErrors[1].reason", equalTo("is that of line 3, too"));
        assertAdded("10");
    }

    @Test
    void the_same_file_is_answered_with_the_earlier_import() {
        SentFile once = csv(HEADER + row("a", "10"));
        String location = once.received();
        ended(location);

        csv(HEADER + row("a", "10")).send().statusCode(200).header("Location", location);
        csv(HEADER + row("a", "10"))
                .with("decimals", "COMMA")
                .send()
                .statusCode(409)
                .body("detail", containsString("to be read in another way"));
        assertAdded("10");
    }

    @Test
    void a_repeated_request_gets_the_first_answer() {
        String key = UUID.randomUUID().toString();
        String location =
                csv(HEADER + row("a", "10")).send(key).statusCode(202).extract().header("Location");

        csv(HEADER + row("a", "10"))
                .send(key)
                .statusCode(202)
                .header("Location", location)
                .header("Idempotency-Replayed", "true");
        csv(HEADER + row("b", "10")).send(key).statusCode(422);
        ended(location);
        assertAdded("10");
    }

    @Test
    void the_same_file_sent_eight_times_at_once_is_imported_once() {
        String file = HEADER
                + IntStream.range(0, 50)
                        .mapToObj(i -> ",,")
                        .map(i -> "wwf,,2020-11-27,1,EUR," + tag + "\n")
                        .reduce("", String::concat);
        List<CompletableFuture<String>> sent = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> csv(file).send().extract().header("Location")))
                .toList();

        List<String> locations =
                sent.stream().map(CompletableFuture::join).distinct().toList();
        assertEquals(1, locations.size());
        ended(locations.get(0)).body("state", equalTo("COMPLETED"));
        assertAdded("50");
    }

    @Test
    void what_was_declared_must_match_or_nothing_is_imported() {
        String file = HEADER + row("a", "10.10") + row("b", "20.20");
        csv(file)
                .with("declaredRows", 3)
                .ended()
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("The file has 2 rows; 3 were declared. Nothing was imported."));
        csv(file)
                .with("declaredTotal", "30.31 EUR")
                .ended()
                .body("reason", equalTo("The file adds up to 30.30 EUR; 30.31 was declared. Nothing was imported."));
        csv(file)
                .with("declaredTotal", "30.30 GBP")
                .ended()
                .body("reason", containsString("30.30 EUR, which was not declared"));
        csv(HEADER + row("a", "10.10") + row("b", "?"))
                .with("declaredTotal", "10.10 EUR")
                .with("mode", Mode.GOOD_ROWS)
                .ended()
                .body("reason", equalTo("The amounts of 1 rows could not be read. Nothing was imported."));
        assertAdded("0");

        csv(file)
                .with("declaredRows", 2)
                .with("declaredTotal", "30.3 EUR")
                .ended()
                .body("state", equalTo("COMPLETED"));
        assertAdded("30.30");
    }

    @Test
    void headings_that_are_unknown_doubled_or_missing_are_refused_by_name() {
        csv("Partner,MONTANT,amount,  Da te ,colour\nx,1,1,2020-01-01,red\n")
                .send()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("amount", "colour", "currency")))
                .body("errors[0].reason", equalTo("means the same column as 'MONTANT'; a column can be there once"))
                .body("errors[1].reason", startsWith("is not a known column; known are partner, reference"));
    }

    @Test
    void a_file_with_headings_of_its_own_is_read_by_a_mapping() {
        csv("Identifier,Amount Awarded,Award Date,Title,Note\n" + tag + ",100000,2020-04-28T00:00:00+00:00,Grant,x\n")
                .mappedBy(
                        """
                        {"columns": {"identifier": "reference", "Amount Awarded": "amount", "Award Date": "date",
                                     "Title": "description", "Note": null},
                         "constants": {"partner": "wwf", "currency": "GBP"}}""")
                .with("declaredTotal", "100000 GBP")
                .ended()
                .body("state", equalTo("COMPLETED"));
        assertAdded("100000");
    }

    @Test
    void a_mapping_that_leads_nowhere_is_refused() {
        csv("partner,date,amount,other\nwwf,2020-01-01,1,x\n")
                .mappedBy(
                        """
                        {"columns": {"other": "nowhere", "absent": "currency"},
                         "constants": {"colour": "red", "amount": "1", "currency": ""}}""")
                .send()
                .statusCode(422)
                .body(
                        "errors.field.toSet()",
                        equalTo(java.util.Set.of(
                                "mapping.columns.nowhere".replace("nowhere", "other"),
                                "mapping.columns.absent",
                                "mapping.constants.colour",
                                "mapping.constants.amount",
                                "mapping.constants.currency")));
    }

    @Test
    void an_import_can_be_cancelled_while_it_writes_and_leaves_nothing() throws Exception {
        ProbeIntake.writing = new CountDownLatch(1);
        ProbeIntake.mayWrite = new CountDownLatch(1);
        String location = csv(HEADER + row("a", "10")).received();
        assertTrue(ProbeIntake.writing.await(10, TimeUnit.SECONDS));
        get(location).body("state", equalTo("IMPORTING")).body("rows.imported", equalTo(0));

        post(location + "/cancellation", null).statusCode(200).body("state", equalTo("CANCELLED"));
        ProbeIntake.mayWrite.countDown();
        post(location + "/cancellation", null).statusCode(409);
        csv(HEADER + row("a", "10")).ended().body("state", equalTo("COMPLETED"));
        ended(location).body("state", equalTo("CANCELLED"));
        assertAdded("10");
    }

    @Test
    void an_import_whose_process_has_died_is_failed_and_may_be_sent_again() throws Exception {
        ProbeIntake.writing = new CountDownLatch(1);
        ProbeIntake.mayWrite = new CountDownLatch(1);
        String location = csv(HEADER + row("a", "10")).received();
        assertTrue(ProbeIntake.writing.await(10, TimeUnit.SECONDS));
        // What is left of a killed process: nobody gives the import a heartbeat any more.
        new Sql(database)
                .update(
                        "UPDATE import_job SET owner = ?, heartbeat_at = clock_timestamp() - interval '1 minute'"
                                + " WHERE state = 'IMPORTING'",
                        UUID.randomUUID());

        get(location)
                .body("state", equalTo("FAILED"))
                .body(
                        "reason",
                        equalTo(
                                "The service stopped while it was at work. Nothing was imported; send the file again."));
        ProbeIntake.mayWrite.countDown();
        csv(HEADER + row("a", "10")).ended().body("state", equalTo("COMPLETED"));
        get(location).body("state", equalTo("FAILED"));
        assertAdded("10");
    }

    @Test
    void another_import_that_writes_the_same_references_first_is_noticed() throws Exception {
        ProbeIntake.writing = new CountDownLatch(1);
        ProbeIntake.mayWrite = new CountDownLatch(1);
        String location = csv(HEADER + row("a", "10") + row("b", "1")).received();
        assertTrue(ProbeIntake.writing.await(10, TimeUnit.SECONDS));
        new Sql(database)
                .update(
                        "INSERT INTO probe_gift VALUES (?, 'wwf', ?, DATE '2020-11-27', 10, 'EUR')",
                        UUID.randomUUID(),
                        "a" + tag);
        ProbeIntake.mayWrite.countDown();

        ended(location)
                .body("state", equalTo("COMPLETED"))
                .body("rows.alreadyThere", equalTo(1))
                .body("rows.imported", equalTo(1));
        assertAdded("11");
    }

    @Test
    void all_that_an_import_brought_is_voided_once_and_the_file_can_be_sent_again() {
        String location = csv(HEADER + row("a", "10") + row("b", "5")).received();
        ended(location);
        post(location + "/void", Map.of("reason", " ")).statusCode(422);

        post(location + "/void", Map.of("reason", "Last year's file"))
                .statusCode(200)
                .body("rowsVoided", equalTo(2))
                .body("voidReason", equalTo("Last year's file"))
                .body("voidedBy", equalTo("csr"));
        assertAdded("0");
        post(location + "/void", Map.of("reason", "again")).statusCode(409);
        csv(HEADER + row("a", "10") + row("b", "5")).ended().body("rows.imported", equalTo(2));
        assertAdded("15");
    }

    @Test
    void a_partner_manager_imports_for_their_partners_and_sees_their_own_imports() {
        String location = SentFile.by(
                        Tokens.partnerManager("wwf"),
                        HEADER + row("a", "10") + row("b", "1").replace("wwf", "la-cloche"))
                .received();

        ended(location).body("firstErrors.reason", equalTo(List.of("is not yours")));
        given().auth()
                .oauth2(Tokens.partnerManager("la-cloche"))
                .get(location)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.partnerManager("la-cloche"))
                .post(location + "/cancellation")
                .then()
                .statusCode(403);
        given().auth().oauth2(Tokens.partnerManager("wwf")).get(location).then().statusCode(200);
        given().auth()
                .oauth2(Tokens.auditor())
                .get(location + "/failed-rows")
                .then()
                .statusCode(200);
        given().auth().oauth2(Tokens.leadership()).get("/probe-imports").then().statusCode(200);
        given().auth()
                .oauth2(Tokens.partnerManager("la-cloche"))
                .get("/probe-imports")
                .then()
                .body("", hasSize(0));
        SentFile.by(Tokens.leadership(), HEADER).send().statusCode(403);
    }

    @Test
    void what_is_no_table_is_refused_at_once() {
        SentFile.of(new byte[0]).send().statusCode(422).body("errors[0].reason", equalTo("is empty"));
        SentFile.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0})
                .send()
                .statusCode(422)
                .body("errors[0].field", equalTo("file"));
        csv(HEADER).ended().body("state", equalTo("REJECTED")).body("reason", startsWith("There are no rows"));
        given().auth()
                .oauth2(Tokens.csrManager())
                .header("Idempotency-Key", "x")
                .multiPart("mapping", "{}", "application/json")
                .post("/probe-imports")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("file"));
    }

    @Test
    void a_file_breaking_off_in_the_middle_is_rejected_whole() {
        csv(HEADER + row("a", "10") + "wwf,\"open,2020-11-27,1,EUR,\n" + row("c", "1"))
                .ended()
                .body("state", equalTo("REJECTED"))
                .body("reason", startsWith("The file cannot be read after line"));
        assertAdded("0");
    }

    @Test
    void far_too_many_wrong_rows_end_the_reading() {
        String file = HEADER + "wwf,,2020-11-27,x,EUR,\n".repeat(5_000);

        csv(file)
                .with("mode", Mode.GOOD_ROWS)
                .ended()
                .body("state", equalTo("REJECTED"))
                .body("reason", startsWith("More than 1500 rows are wrong"))
                .body("rows.read", equalTo(2_000));
    }

    @Test
    void a_template_has_all_columns_and_is_read_back() {
        for (String format : List.of("format=CSV&separator=SEMICOLON", "format=XLSX")) {
            byte[] template = get("/probe-imports/template?" + format)
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            SentFile.of(template).with("dryRun", true).ended().body("reason", startsWith("There are no rows"));
        }
        get("/probe-imports/columns")
                .body("name", equalTo(List.of("partner", "reference", "date", "amount", "currency", "description")))
                .body("[0].aliases", equalTo(List.of("partenaire")));
    }

    @Test
    void only_uploads_may_be_large() {
        String large = "x".repeat(2 << 20);
        given().auth()
                .oauth2(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "x")
                .body("{\"amount\": \"" + large + "\"}")
                .post("/probe")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("requestId", org.hamcrest.Matchers.notNullValue());
        csv(HEADER + row("a", "1") + row("b", "1") + "\n".repeat(2 << 20))
                .with("dryRun", true)
                .ended()
                .body("rows.read", equalTo(2));
        csv("x".repeat(12 << 20)).send().statusCode(413); // in chunks, of a length that nobody announced
        given().auth()
                .oauth2(Tokens.csrManager())
                .contentType("multipart/form-data; boundary=b")
                .body(new byte[(12 << 20) + 1])
                .post("/probe-imports")
                .then()
                .statusCode(413)
                .body("detail", containsString("12288 kB"));
    }

    @Test
    void unreadable_options_are_named() {
        csv(HEADER)
                .with("declaredTotal", "1.234,50 EUR")
                .send()
                .statusCode(422)
                .body("errors[0].field", equalTo("declaredTotal"));
        csv(HEADER).with("mode", "SOME").send().statusCode(422).body("errors[0].field", equalTo("mode"));
        get("/probe-imports/" + UUID.randomUUID()).statusCode(404);
        csv(HEADER + row("a", "1")).ended().body("voidedAt", nullValue());
    }

    private String row(String reference, String amount) {
        return "wwf," + reference + tag + ",2020-11-27," + amount + ",EUR,\n";
    }

    private void assertAdded(String amount) {
        assertEquals(
                0,
                new BigDecimal(amount).compareTo(intake.total().subtract(before)),
                () -> intake.total() + " - " + before);
    }

    private static ValidatableResponse post(String path, Object body) {
        var request = given().auth().oauth2(Tokens.csrManager());
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.post(path).then();
    }
}
