package org.smallvictories.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.kit.testing.Meddler;

/** An auditor with an export, a public key and the verifier finds what somebody did to 2020 who rules the database. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path VERIFIER =
            Path.of("..", "service-kit", "target", "service-kit-1.0.0-SNAPSHOT-verifier.jar");

    @TempDir
    Path ownMachine;

    private Path keys;
    private List<JsonNode> gifts;

    @BeforeEach
    void the_journal_is_sealed_and_untouched() throws Exception {
        keys = Files.writeString(
                ownMachine.resolve("keys"),
                Api.anonymous().get("/api/donations/checkpoint/keys").asString());
        await().atMost(Duration.ofMinutes(1)).until(() -> !export().contains("\"unsealed\""));
        assertThat(verdict()).startsWith("OK: ");
        gifts = export().lines()
                .map(AuditIT::read)
                .map(line -> line.path("leaf"))
                .filter(entry -> entry.path("action").asText().equals("donation.logged")
                        && entry.at("/content/amount").isTextual())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE journal SET content = replace(content, '"amount":"', '"amount":"9') WHERE sequence = :one | was changed after it was sealed
                    UPDATE journal SET recorded_at = recorded_at - interval '1 day' WHERE sequence = :one | was changed after it was sealed
                    DELETE FROM journal WHERE sequence = :one | was removed after it was sealed
                    UPDATE journal a SET subject = b.subject, content = b.content FROM journal b WHERE (a.sequence, b.sequence) IN ((:one, :other), (:other, :one)) | was changed after it was sealed""")
    void the_one_entry_that_was_touched_is_named(String deed, String finding) throws Exception {
        String one = gifts.get(0).get("sequence").asText();
        String other = gifts.get(1).get("sequence").asText();

        try (Meddler meddler = meddler("journal")) {
            meddler.run(deed.replace(":one", one).replace(":other", other));
            assertThat(verdict()).startsWith("BROKEN: entry " + one + " ").contains(finding);
        }
        assertThat(verdict()).startsWith("OK: ");
    }

    @Test
    void an_entry_that_was_put_into_the_past_is_named() throws Exception {
        try (Meddler meddler = meddler("journal", "journal_unsealed")) {
            meddler.run(
                    """
                    INSERT INTO journal (sequence, recorded_at, actor, action, subject, content) OVERRIDING SYSTEM VALUE
                    SELECT -7, recorded_at, actor, action, 'donation/forged', content FROM journal ORDER BY sequence LIMIT 1""");
            assertThat(verdict())
                    .startsWith("BROKEN: entry -7 ")
                    .contains("of donation/forged) was put into the journal past the sealer");
        }
    }

    @Test
    void a_gift_that_no_longer_is_what_was_summed_up_is_told_by_the_reconciliation() throws SQLException {
        String id = gifts.get(0).at("/content/id").asText();

        try (Meddler meddler = meddler("gift")) {
            meddler.run("UPDATE gift SET amount = amount + 1 WHERE id = '" + id + "'");
            Api.as("auditor").get("/api/donations/reconciliation").then().body("agrees", equalTo(false));
            asJournalled()
                    .body("differences.subject", equalTo(List.of("donation/" + id)))
                    .body("differences.field", equalTo(List.of("amount")));
        }
        Api.as("auditor").get("/api/donations/reconciliation").then().body("agrees", equalTo(true));
        asJournalled().body("agrees", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"partners", "emissions"})
    void the_other_records_of_the_year_are_as_they_were_journalled(String service) {
        Api.as("auditor")
                .get("/api/" + service + "/reconciliation")
                .then()
                .statusCode(200)
                .body("differences", equalTo(List.of()));
    }

    private static ValidatableResponse asJournalled() {
        return Api.as("auditor")
                .get("/api/donations/reconciliation/gifts?from=2020-01-01&to=2020-12-31")
                .then()
                .statusCode(200);
    }

    private static Meddler meddler(String... tables) throws SQLException {
        return new Meddler(
                "jdbc:postgresql://127.0.0.1:" + LocalSuite.settings().databasePort() + "/donations", List.of(tables));
    }

    private static String export() {
        return Api.as("auditor").get("/api/donations/journal/export").asString();
    }

    private String verdict() throws IOException, InterruptedException {
        Path export = Files.writeString(ownMachine.resolve("export.ndjson"), export());
        Process verifier = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        VERIFIER.toString(),
                        "export",
                        "--key",
                        keys.toString(),
                        export.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verifier.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new AssertionError(line, broken);
        }
    }
}
