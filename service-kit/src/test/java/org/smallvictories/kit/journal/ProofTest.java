package org.smallvictories.kit.journal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.KitTest;
import org.smallvictories.kit.proof.Checkpoint;
import org.smallvictories.kit.proof.ConsistencyProof;
import org.smallvictories.kit.proof.Hash;
import org.smallvictories.kit.proof.InclusionProof;
import org.smallvictories.kit.proof.Note;
import org.smallvictories.kit.proof.VerifierKey;
import org.smallvictories.kit.testing.Tokens;

@KitTest
class ProofTest {

    @Inject
    JournalFixture fixture;

    private long sequence;

    @BeforeEach
    void a_sealed_entry() {
        sequence = append();
        fixture.sealAll();
    }

    @Test
    void the_checkpoint_is_a_note_that_everybody_can_read_and_verify() {
        Note note = checkpoint("");

        assertDoesNotThrow(() -> note.requireSignedBy(keys()));
        assertEquals("small-victories/kit", Checkpoint.of(note).origin());
        assertTrue(note.toString().startsWith("small-victories/kit\n"));
    }

    @Test
    void everybody_can_check_that_an_entry_is_sealed_without_learning_what_it_says() {
        JsonPath proof = given().get("/probe/journal/{sequence}/proof", sequence)
                .then()
                .statusCode(200)
                .body("sequence", equalTo((int) sequence))
                .extract()
                .jsonPath();
        assertEquals(6, proof.getMap("").size());
        Note note = Note.parse(proof.getString("checkpoint"));
        assertDoesNotThrow(() -> note.requireSignedBy(keys()));

        Hash leaf = Hash.ofLeaf(entry().getBytes(StandardCharsets.UTF_8));
        assertEquals(leaf.toString(), proof.getString("leafHash"));
        assertEquals(Checkpoint.of(note).root(), inclusion(proof).root(leaf));
    }

    @Test
    void an_entry_is_read_as_it_is_sealed() {
        assertTrue(entry().matches("\\{\"action\":\"test.done\",\"actor\":\"sha256:[0-9a-f]{64}\","
                + "\"content\":\\{\"amount\":\"12.50\"},\"recordedAt\":\"[^\"]+Z\",\"sequence\":" + sequence
                + ",\"subject\":\"test/[^\"]+\"}"));
    }

    @Test
    void an_entry_is_proven_under_an_older_checkpoint_too() {
        long size = Checkpoint.of(checkpoint("")).size();
        append();
        fixture.sealAll();

        JsonPath proof = given().get("/probe/journal/{sequence}/proof?size={size}", sequence, size)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(checkpoint("?size=" + size).toString(), proof.getString("checkpoint"));
        assertEquals(
                Checkpoint.of(checkpoint("?size=" + size)).root(),
                inclusion(proof).root(Hash.parse(proof.getString("leafHash"))));
    }

    @Test
    void an_entry_that_waits_to_be_sealed_has_no_proof_yet() {
        long size = Checkpoint.of(checkpoint("")).size();
        long waiting = append();
        given().get("/probe/journal/{sequence}/proof", waiting).then().statusCode(404);

        fixture.sealAll();
        given().get("/probe/journal/{sequence}/proof", waiting).then().statusCode(200);
        given().get("/probe/journal/{sequence}/proof?size={size}", waiting, size)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("size"));
    }

    @Test
    void every_checkpoint_continues_every_earlier_one() {
        for (int i = 0; i < 7; i++) {
            append();
            fixture.sealAll();
        }
        long latest = Checkpoint.of(checkpoint("")).size();

        for (long from = latest - 7; from <= latest; from++) {
            JsonPath proof = given().get("/probe/checkpoint/consistency?from={from}", from)
                    .then()
                    .statusCode(200)
                    .body("to", equalTo((int) latest))
                    .extract()
                    .jsonPath();
            List<Hash> path =
                    proof.<String>getList("path").stream().map(Hash::parse).toList();
            assertTrue(new ConsistencyProof(from, latest, path)
                    .holds(
                            Checkpoint.of(checkpoint("?size=" + from)).root(),
                            Checkpoint.of(checkpoint("")).root()));
        }
    }

    @Test
    void what_cannot_be_proven_is_refused() {
        long latest = Checkpoint.of(checkpoint("")).size();

        given().get("/probe/checkpoint/consistency").then().statusCode(422).body("errors[0].field", equalTo("from"));
        refused("from=-1", "from");
        refused("from=2&to=1", "from");
        refused("from=0&to=" + (latest + 1), "to");
        refused("from=x", "from");
        given().get("/probe/checkpoint?size={size}", latest + 1).then().statusCode(404);
        given().get("/probe/checkpoint?size=-1").then().statusCode(404);
        given().get("/probe/journal/0/proof").then().statusCode(404);
        given().get("/probe/journal/x/proof").then().statusCode(422);
        as(Tokens.auditor()).get("/probe/journal/0").then().statusCode(404);
    }

    @Test
    void only_auditor_and_csr_manager_read_entries_and_exports() {
        for (String path : List.of("/probe/journal/" + sequence, "/probe/journal/export")) {
            given().get(path).then().statusCode(401);
            as(Tokens.leadership()).get(path).then().statusCode(403);
            as(Tokens.partnerManager("wwf")).get(path).then().statusCode(403);
            as(Tokens.csrManager()).get(path).then().statusCode(200);
            as(Tokens.auditor()).get(path).then().statusCode(200);
        }
    }

    @Test
    void an_export_tells_persons_only_when_asked() {
        as(Tokens.auditor())
                .get("/probe/journal/export")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .body(startsWith("{\"origin\":\"small-victories/kit\"}\n{\"key\":\"small-victories/kit+"))
                .body(not(containsString("{\"personal\":{")))
                .body(containsString("\"sequence\":" + sequence + "}\n"));
        as(Tokens.auditor())
                .get("/probe/journal/export?personal=true")
                .then()
                .statusCode(200)
                .body(containsString("\"value\":\"system\""));
    }

    @Test
    void what_is_open_to_everybody_says_so_in_the_openapi_document() {
        JsonPath paths = given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(List.of(), paths.getList("paths.'/probe/checkpoint'.get.security"));
        assertNotEquals(List.of(), paths.getList("paths.'/probe/journal/export'.get.security"));
    }

    private List<VerifierKey> keys() {
        return given().get("/probe/checkpoint/keys")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asString()
                .lines()
                .map(VerifierKey::parse)
                .toList();
    }

    private static Note checkpoint(String query) {
        return Note.parse(given().get("/probe/checkpoint" + query)
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asString());
    }

    private String entry() {
        return as(Tokens.auditor())
                .get("/probe/journal/{sequence}", sequence)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString();
    }

    private long append() {
        return fixture.append("test/" + UUID.randomUUID(), Map.of("amount", new BigDecimal("12.50")));
    }

    private static InclusionProof inclusion(JsonPath proof) {
        return new InclusionProof(
                proof.getLong("index"),
                proof.getLong("size"),
                proof.<String>getList("path").stream().map(Hash::parse).toList());
    }

    private static void refused(String query, String field) {
        given().get("/probe/checkpoint/consistency?" + query)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem(field));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
