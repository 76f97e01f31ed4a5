package org.smallvictories.donations.evidence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.newKey;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.EvidenceRequest.aFile;
import static org.smallvictories.donations.testing.EvidenceRequest.aPdf;
import static org.smallvictories.donations.testing.EvidenceRequest.content;

import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

/** Files as evidence, well meant and not. */
@DonationsTest
class FileTest {

    private static final String PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR";
    private static final String JPEG = "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0";
    private static final String HTML = "<html><script>alert(1)</script></html>";

    private String gift;

    @BeforeEach
    void a_gift() {
        gift = aDonation().logged();
    }

    @Test
    void a_file_comes_back_as_it_was_sent() throws Exception {
        byte[] large = largePdf((3 << 20) + 17);
        String id = aFile(large)
                .described("Delivery note")
                .sendFor(gift)
                .statusCode(201)
                .body("about", equalTo("DELIVERY"))
                .body("description", equalTo("Delivery note"))
                .body("fileName", equalTo("receipt.pdf"))
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(large.length))
                .body("sha256", equalTo(sha256(large)))
                .body("recordedBy", equalTo("csr"))
                .extract()
                .path("id");

        byte[] back = content(Tokens.auditor(), gift, id)
                .statusCode(200)
                .header("Content-Type", "application/pdf")
                .header("Content-Length", Integer.toString(large.length))
                .header("ETag", '"' + sha256(large) + '"')
                .header("Content-Disposition", "attachment; filename=\"receipt.pdf\"; filename*=UTF-8''receipt.pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .extract()
                .asByteArray();
        assertArrayEquals(large, back);
    }

    @Test
    void a_reader_that_has_the_file_is_not_sent_it_again() {
        String id = aPdf(newKey()).keptFor(gift);
        String tag = content(Tokens.auditor(), gift, id).extract().header("ETag");

        given().auth()
                .oauth2(Tokens.auditor())
                .header("If-None-Match", tag)
                .get("/api/donations/{id}/evidence/{evidence}/content", gift, id)
                .then()
                .statusCode(304)
                .header("ETag", tag);
    }

    @Test
    void location_leads_to_what_is_known_of_it() {
        var kept = aPdf(newKey()).sendFor(gift).statusCode(201).extract();

        get(Tokens.auditor(), kept.header("Location")).statusCode(200).body(equalTo(kept.asString()));
        get(Tokens.auditor(), "/api/donations/{id}/evidence/{evidence}", gift, UUID.randomUUID())
                .statusCode(404);
        String other = aDonation().logged();
        content(Tokens.auditor(), other, kept.path("id")).statusCode(404);
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("image/png", PNG),
                Arguments.of("image/jpeg", JPEG),
                Arguments.of("image/tiff", "II*\0"),
                Arguments.of("image/webp", "RIFF\0\0\0\0WEBPVP8 "),
                Arguments.of("image/heic", "\0\0\0\u0018ftypheic"));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void what_people_scan_and_photograph_is_taken(String type, String bytes) {
        aFile(bytes).as(type).sendFor(gift).statusCode(201).body("mediaType", equalTo(type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HTML,
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>",
                "PK\u0003\u0004",
                "MZ\u0090\0",
                "GIF89a",
                "#!/bin/sh\n",
                "just text",
                "\n\u0089PNG\r\n\u001a\n"
            })
    void whatever_it_is_called_and_said_to_be_a_file_of_another_type_is_refused(String bytes) {
        for (String type : List.of("image/png", "application/octet-stream", "text/html")) {
            aFile(bytes)
                    .called("photo.png")
                    .as(type)
                    .sendFor(gift)
                    .statusCode(422)
                    .body("errors[0].field", equalTo("file"))
                    .body("errors[0].reason", containsString("is none of the files that are taken: PDF, PNG, JPEG"));
        }
        get(Tokens.auditor(), "/api/donations/{id}/evidence", gift).body("$", hasSize(0));
    }

    @Test
    void a_file_that_is_said_to_be_of_another_type_is_refused() {
        aFile(PNG)
                .as("application/pdf")
                .sendFor(gift)
                .statusCode(422)
                .body(
                        "errors[0].reason",
                        equalTo("is sent as application/pdf and is image/png; send it as what it is"));
        aFile(PNG).as("application/octet-stream").sendFor(gift).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {HTML + "\n%PDF-1.4\n%%EOF", "MZ\u0090\n%PDF-1.4\n%%EOF", "junk\n%PDF-1.4\n%%EOF"})
    void a_pdf_that_begins_as_something_else_is_refused(String bytes) {
        aFile(bytes).sendFor(gift).statusCode(422).body("errors[0].field", equalTo("file"));
    }

    @ParameterizedTest
    @CsvSource({"image/png, png", "image/jpeg, jpeg", "application/pdf, pdf"})
    void what_hides_behind_a_picture_is_never_shown_but_saved(String type, String begins) {
        String bytes =
                switch (begins) {
                    case "png" -> PNG;
                    case "jpeg" -> JPEG;
                    default -> "%PDF-1.4\n";
                };
        String id =
                aFile(bytes + HTML + "PK\u0003\u0004").called("x.html").as(type).keptFor(gift);

        content(Tokens.auditor(), gift, id)
                .header("Content-Type", type)
                .header("Content-Disposition", containsString("attachment; filename=\"x.html."))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    @Test
    void an_empty_file_and_one_that_is_missing_are_refused() {
        aFile("").sendFor(gift).statusCode(422).body("errors[0].reason", equalTo("is empty"));
        given().auth()
                .oauth2(Tokens.csrManager())
                .header("Idempotency-Key", newKey())
                .multiPart("about", "DELIVERY")
                .post("/api/donations/{id}/evidence", gift)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("file"));
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        aFile(largePdf(10 << 20)).sendFor(gift).statusCode(413); // in chunks, of a length that nobody announced
        given().auth()
                .oauth2(Tokens.csrManager())
                .contentType("multipart/form-data; boundary=b")
                .body(largePdf((10 << 20) + 1))
                .post("/api/donations/{id}/evidence", gift)
                .then()
                .statusCode(413)
                .body("detail", equalTo("At most 10240 kB are taken here."));
        aFile(largePdf((10 << 20) - 1000)).sendFor(gift).statusCode(201);

        get(Tokens.auditor(), "/api/donations/{id}/evidence", gift).body("$", hasSize(1));
    }

    @Test
    void what_a_file_shows_is_said() {
        aPdf(newKey()).about(null).sendFor(gift).statusCode(422).body("errors[0].field", equalTo("about"));
        aPdf(newKey()).about("LIFE").sendFor(gift).statusCode(422).body("errors[0].field", equalTo("about"));
        aPdf(newKey())
                .described("x".repeat(501))
                .sendFor(gift)
                .statusCode(422)
                .body("errors[0].field", equalTo("description"));
    }

    @Test
    void the_same_file_is_kept_once_until_it_is_voided() {
        String text = newKey();
        String id = aPdf(text).keptFor(gift);

        aPdf(text)
                .called("copy.pdf")
                .about("ACCEPTANCE")
                .sendFor(gift)
                .statusCode(200)
                .body("id", equalTo(id))
                .body("fileName", equalTo("receipt.pdf"));
        aPdf(text).sendFor(aDonation().logged()).statusCode(201);
    }

    @Test
    void the_same_file_sent_eight_times_at_once_is_kept_once() {
        String text = newKey();
        List<CompletableFuture<String>> sent = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> aPdf(text).sendFor(gift).extract().<String>path("id")))
                .toList();

        assertEquals(1, sent.stream().map(CompletableFuture::join).distinct().count());
        get(Tokens.auditor(), "/api/donations/{id}/evidence", gift).body("$", hasSize(1));
    }

    @Test
    void a_repeated_request_gets_the_first_answer() {
        String key = newKey();
        String text = newKey();
        String first =
                aPdf(text).under(key).sendFor(gift).statusCode(201).extract().asString();

        aPdf(text)
                .under(key)
                .sendFor(gift)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));
        aPdf("another").under(key).sendFor(gift).statusCode(422).body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void a_partner_manager_adds_and_reads_for_their_partners_only() {
        String mine = newPartner();
        String stranger = Tokens.partnerManager(newPartner());
        String manager = Tokens.partnerManager(mine);
        String theirs = aDonation().to(mine).logged();
        String id = aPdf(newKey()).by(manager).keptFor(theirs);

        content(manager, theirs, id).statusCode(200);
        content(stranger, theirs, id).statusCode(403);
        get(stranger, "/api/donations/{id}/evidence", theirs).statusCode(403);
        get(stranger, "/api/donations/{id}/evidence/{evidence}", theirs, id).statusCode(403);
        aPdf(newKey()).by(stranger).sendFor(theirs).statusCode(403);
        aPdf(newKey()).by(Tokens.leadership()).sendFor(theirs).statusCode(403);
        given().auth()
                .oauth2(stranger)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Mine now"))
                .post("/api/donations/{id}/evidence/{evidence}/void", theirs, id)
                .then()
                .statusCode(403);
        aPdf(newKey()).sendFor(UUID.randomUUID().toString()).statusCode(404);
    }

    private static byte[] largePdf(int size) {
        byte[] bytes = new byte[size];
        new Random(17).nextBytes(bytes);
        byte[] begins = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(begins, 0, bytes, 0, begins.length);
        return Arrays.copyOf(bytes, size);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
