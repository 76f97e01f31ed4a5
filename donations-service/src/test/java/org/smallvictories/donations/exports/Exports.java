package org.smallvictories.donations.exports;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.smallvictories.kit.testing.Tokens;

/** Exports as tests ask for them. */
final class Exports {

    private static final String MARK = "\uFEFF";

    private Exports() {}

    static List<NamedCsvRecord> csv(String query) {
        return csv(Tokens.csrManager(), query);
    }

    static List<NamedCsvRecord> csv(String token, String query) {
        return records(text(get(token, "/api/exports/donations.csv?" + query)));
    }

    static ExtractableResponse<Response> get(String token, String path) {
        return given().auth().oauth2(token).get(path).then().statusCode(200).extract();
    }

    /** After the mark that it begins with. */
    static String text(ExtractableResponse<Response> response) {
        String text = new String(response.asByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith(MARK));
        return text.substring(MARK.length());
    }

    private static List<NamedCsvRecord> records(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().collect(Collectors.toList());
    }

    static NamedCsvRecord only(List<NamedCsvRecord> records) {
        assertEquals(1, records.size(), records::toString);
        return records.get(0);
    }
}
