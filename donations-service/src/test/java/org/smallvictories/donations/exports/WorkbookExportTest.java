package org.smallvictories.donations.exports;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.deliver;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.read;
import static org.smallvictories.donations.testing.Donations.voidBecause;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.donations.State;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.tabular.Cell;
import org.smallvictories.kit.tabular.Row;
import org.smallvictories.kit.tabular.Rows;
import org.smallvictories.kit.tabular.TableFile;
import org.smallvictories.kit.tabular.TableLimits;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class WorkbookExportTest {

    private final String partner = newPartner();

    @TempDir
    Path directory;

    @Test
    void numbers_are_numbers_and_dates_are_dates() throws IOException {
        String id = aDonation()
                .to(partner)
                .of("1234.50", "EUR")
                .with("description", "=1+1 <&> \"x\"")
                .with("illustrative", true)
                .logged();
        deliver(id, "2020-12-18");
        voidBecause(id, "Logged twice");
        String recordedAt = read(id).extract().path("recordedAt");

        Map<String, Cell> gift = gifts(export("en"), "Gifts").get(0);
        assertEquals(new Cell(Cell.Kind.TEXT, id), gift.get("Id"));
        assertEquals(new Cell(Cell.Kind.NUMBER, "1234.5"), gift.get("Amount"));
        assertEquals(new Cell(Cell.Kind.DATE, "2020-12-15"), gift.get("Date"));
        assertEquals(new Cell(Cell.Kind.DATE, "2020-12-18"), gift.get("Delivered on"));
        assertEquals(Cell.Kind.DATE, gift.get("Recorded at (UTC)").kind());
        assertEquals(
                recordedAt.substring(0, 16),
                gift.get("Recorded at (UTC)").text().substring(0, 16));
        assertEquals(Cell.text("DELIVERED"), gift.get("State"));
        assertEquals(Cell.text("=1+1 <&> \"x\""), gift.get("Description"));
        assertEquals(new Cell(Cell.Kind.BOOLEAN, "true"), gift.get("Illustrative"));
        assertEquals(Cell.EMPTY, gift.get("Accepted on"));
        assertEquals(Cell.text("Logged twice"), gift.get("Void reason"));
    }

    @ParameterizedTest
    @CsvSource({
        "fr-FR, fr, Dons, Montant, Notes, État au",
        "'de;q=0.5, es;q=0.9', de, Spenden, Betrag, Hinweise, Stand",
        "es, en, Gifts, Amount, Notes, As of"
    })
    void it_speaks_the_readers_language(
            String accepted, String language, String sheet, String amount, String notes, String asOf)
            throws IOException {
        aDonation().to(partner).of("12.00", "EUR").logged();

        ExtractableResponse<Response> response = export(accepted);
        assertEquals(language, response.header("Content-Language"));
        assertTrue(response.headers().getValues("Vary").contains("Accept-Language"));
        assertEquals("12", gifts(response, sheet).get(0).get(amount).text());
        assertEquals(asOf, rows(response, notes).get(0).cell(0).text());
    }

    @Test
    void the_notes_say_what_was_asked_and_what_is_invented_and_what_each_column_means() throws IOException {
        aDonation().to(partner).logged();
        aDonation().to(partner).with("illustrative", true).logged();

        Map<String, String> notes = new HashMap<>();
        rows(export("en"), "Notes")
                .forEach(row -> notes.put(row.cell(0).text(), row.cell(1).text()));
        assertEquals("partner=" + partner, notes.get("Asked for"));
        assertEquals("2", notes.get("Gifts"));
        assertTrue(notes.get("Invented figures").startsWith("1 of these gifts are invented"));
        ExportColumns.ALL.forEach(
                column -> assertTrue(notes.containsKey(column.heading(Texts.in(Texts.LANGUAGES.get(0))))));
        assertTrue(notes.get("Totals").contains("Leave out"));
    }

    @Test
    void the_heading_stays_in_sight_and_texts_are_not_gathered() throws IOException {
        aDonation()
                .to(partner)
                .that(State.ACCEPTED)
                .with("description", "Only here")
                .logged();

        try (ZipFile zip = new ZipFile(file(export("en")).toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes());
            assertTrue(sheet.contains("state=\"frozen\""));
            assertTrue(sheet.contains("Only here"));
        }
    }

    @Test
    void every_column_has_its_texts_in_every_language() {
        Texts.LANGUAGES.forEach(language -> ExportColumns.ALL.forEach(column -> {
            assertFalse(column.heading(Texts.in(language)).isBlank());
            assertFalse(column.meaning(Texts.in(language)).isBlank());
        }));
        Texts.LANGUAGES.forEach(language -> assertEquals(
                ExportColumns.ALL.size(),
                ExportColumns.ALL.stream()
                        .map(column -> column.heading(Texts.in(language)))
                        .distinct()
                        .count()));
    }

    private ExtractableResponse<Response> export(String language) {
        return given().auth()
                .oauth2(Tokens.auditor())
                .header("Accept-Language", language)
                .get("/api/exports/donations.xlsx?partner=" + partner)
                .then()
                .statusCode(200)
                .extract();
    }

    private List<Map<String, Cell>> gifts(ExtractableResponse<Response> response, String sheet) throws IOException {
        List<Row> rows = rows(response, sheet);
        List<Map<String, Cell>> gifts = new ArrayList<>();
        for (Row row : rows.subList(1, rows.size())) {
            Map<String, Cell> gift = new HashMap<>();
            for (int i = 0; i < ExportColumns.ALL.size(); i++) {
                gift.put(rows.get(0).cell(i).text(), row.cell(i));
            }
            gifts.add(gift);
        }
        return gifts;
    }

    private List<Row> rows(ExtractableResponse<Response> response, String sheet) throws IOException {
        List<Row> read = new ArrayList<>();
        try (Rows rows = TableFile.of(file(response), sheet, heading -> true, TableLimits.USUAL)
                .rows()) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                read.add(row.get());
            }
        }
        return read;
    }

    private Path file(ExtractableResponse<Response> response) throws IOException {
        return Files.write(directory.resolve("donations.xlsx"), response.asByteArray());
    }
}
