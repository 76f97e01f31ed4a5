package org.smallvictories.partners;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.partners.Requests.addPartner;
import static org.smallvictories.partners.Requests.as;
import static org.smallvictories.partners.Requests.journalOf;
import static org.smallvictories.partners.Requests.post;

import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smallvictories.kit.testing.Tokens;
import org.smallvictories.kit.verifier.Verifier;

@PartnersTest
class ProvenJournalTest {

    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    Path folder;

    private String said;

    @Test
    void a_change_is_sealed_in_a_moment_and_proven_offline_to_everybody() throws Exception {
        addPartner("proven").statusCode(201);
        long sequence = sequenceOf("partner/proven");

        Path proof = file("proof", onceSealed(sequence));
        Path entry = file(
                "entry",
                as(Tokens.auditor())
                        .get("/api/partners/journal/{sequence}", sequence)
                        .asString());
        assertEquals(0, verify("inclusion", entry, proof), said);
        assertThat(said, startsWith("OK: entry " + sequence + " (partner.added of partner/proven) is sealed"));

        String checkpoint = given().get("/api/partners/checkpoint").asString();
        assertThat(checkpoint, startsWith("small-victories/partners\n"));
        assertEquals(0, verify("checkpoint", file("checkpoint", checkpoint)), said);
    }

    @Test
    void an_auditor_takes_the_whole_journal_along_in_which_nobody_is_named() throws Exception {
        post(
                        "/api/commitments",
                        Map.of(
                                "slug",
                                "proven-promise",
                                "promise",
                                "No discounts",
                                "since",
                                "2025-01-01",
                                "check",
                                "Look at the shop"))
                .statusCode(201);
        post(
                        "/api/commitments/proven-promise/verdicts",
                        Map.of("year", 2025, "verdict", "KEPT", "evidence", "None seen"))
                .statusCode(201)
                .body("verdicts.find { it.year == 2025 }.recordedBy", equalTo("csr"));
        long sequence = sequenceOf("commitment/proven-promise");
        onceSealed(sequence);

        String export = as(Tokens.auditor()).get("/api/partners/journal/export").asString();
        assertThat(export, not(containsString("\"csr\"")));
        assertThat(export, containsString("\"recordedBy\":{\"personal\":\"sha256:"));
        assertEquals(0, verify("export", file("export", export)), said);
        assertEquals(1, verify("export", file("export", export.replace("None seen", "Not seen"))));
        assertThat(said, containsString("(commitment.judged of commitment/proven-promise) was changed"));
    }

    private static String onceSealed(long sequence) throws InterruptedException {
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            Response response = given().get("/api/partners/journal/{sequence}/proof", sequence);
            if (response.statusCode() == 200) {
                return response.asString();
            }
            assertEquals(404, response.statusCode());
            Thread.sleep(1_000);
        }
        throw new AssertionError("Entry " + sequence + " was not sealed in " + PATIENCE_SECONDS + " seconds");
    }

    /** The latest entry of a subject. */
    private static long sequenceOf(String subject) {
        List<Map<String, ?>> entries = journalOf(subject);
        assertTrue(!entries.isEmpty());
        return ((Number) entries.get(entries.size() - 1).get("sequence")).longValue();
    }

    private int verify(String command, Path... files) throws IOException {
        Path keys = file("keys", given().get("/api/partners/checkpoint/keys").asString());
        List<String> arguments = new ArrayList<>(List.of(command, "--key", keys.toString()));
        for (Path file : files) {
            arguments.add(file.toString());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = Verifier.run(arguments.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
