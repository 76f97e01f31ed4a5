package org.smallvictories.kit.journal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.KitTest;
import org.smallvictories.kit.testing.Tokens;

@KitTest
class PersonalDataTest {

    record Contact(Personal name, List<Personal> addresses, String role) {}

    @Inject
    Journal journal;

    @Inject
    JournalFixture fixture;

    @Inject
    TreeStore tree;

    @Inject
    ObjectMapper json;

    private final String name = "Anne Bonny " + UUID.randomUUID();
    private final String address = UUID.randomUUID() + "@example.org";

    @Test
    void what_is_personal_is_no_part_of_the_tree_and_is_shown_while_it_is_kept() {
        long sequence = recordContact();

        assertThat(tree.leaf(sequence).orElseThrow().document(), not(containsString("Bonny")));
        assertThat(tree.leaf(sequence).orElseThrow().document(), not(containsString("@example.org")));
        assertThat(tree.leaf(sequence).orElseThrow().content(), startsWith("{\"addresses\":[{\"personal\":\"sha256:"));
        JournalEntry entry = journal.entriesAfter(sequence - 1, 1).get(0);
        assertEquals(name, entry.actor());
        assertEquals(
                "{\"addresses\":[\"" + address + "\"],\"name\":\"" + name + "\",\"role\":\"captain\"}",
                entry.content().toString());
    }

    @Test
    void changes_that_are_journalled_together_are_no_exception() {
        String subject = "contact/" + UUID.randomUUID();
        Contact contact = new Contact(new Personal(name), List.of(new Personal(address)), "captain");

        QuarkusTransaction.requiringNew()
                .run(() -> journal.appendAll(
                        name,
                        Instant.now(),
                        List.of(
                                new JournalChange("contact.added", "contact/before", contact),
                                new JournalChange("contact.added", subject, contact))));

        long sequence = fixture.sequenceOf(subject);
        Leaf leaf = tree.leaf(sequence).orElseThrow();
        assertThat(leaf.document(), not(containsString("Bonny")));
        assertThat(leaf.content(), containsString("\"name\":{\"personal\":\"" + leaf.actor() + "\"}"));
        assertEquals(
                name,
                journal.entriesAfter(sequence - 1, 1)
                        .get(0)
                        .content()
                        .get("name")
                        .asText());
    }

    @Test
    void a_value_has_one_pseudonym_which_another_value_does_not_share() {
        long first = recordContact();
        long second = recordContact();

        assertEquals(
                tree.leaf(first).orElseThrow().actor(),
                tree.leaf(second).orElseThrow().actor());
        assertNotEquals(
                tree.leaf(first).orElseThrow().actor(),
                tree.leaf(fixture.append("other/" + UUID.randomUUID(), List.of()))
                        .orElseThrow()
                        .actor());
    }

    @Test
    void erasing_leaves_every_proof_valid() throws IOException {
        long sequence = recordContact();
        fixture.sealAll();
        String sealed = tree.leaf(sequence).orElseThrow().document();
        String checkpoint = tree.latest().orElseThrow().toString();

        erase(address, Tokens.csrManager()).statusCode(200).body("pseudonyms.size()", equalTo(1));
        erase(name, Tokens.csrManager()).statusCode(200);
        fixture.sealAll();

        assertEquals(sealed, tree.leaf(sequence).orElseThrow().document());
        String export = Files.readString(fixture.export());
        assertThat(export, containsString(sealed));
        assertThat(export, not(containsString("Bonny")));
        assertThat(export, containsString(json.writeValueAsString(checkpoint)));
        assertThat(fixture.verdict(), startsWith("OK: "));
        JournalEntry entry = journal.entriesAfter(sequence - 1, 1).get(0);
        assertThat(entry.actor(), startsWith("sha256:"));
        assertThat(entry.content().toString(), not(containsString("Bonny")));
    }

    @Test
    void an_erasure_is_itself_journalled_without_the_value() {
        recordContact();
        String pseudonym = erase(address, Tokens.csrManager())
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("pseudonyms[0]");

        JournalEntry entry = journal.entriesAfter(fixture.sequenceOf("personal/" + pseudonym) - 1, 1)
                .get(0);
        assertEquals("csr", entry.actor());
        assertEquals("personal.erased", entry.action());
        assertEquals("{\"pseudonyms\":[\"" + pseudonym + "\"]}", entry.content().toString());
    }

    @Test
    void what_stands_nowhere_cannot_be_erased_and_not_everybody_may() {
        recordContact();

        erase(UUID.randomUUID().toString(), Tokens.csrManager()).statusCode(404);
        erase(" ", Tokens.csrManager()).statusCode(422).body("errors[0].field", equalTo("value"));
        erase(name, Tokens.auditor()).statusCode(403);
        erase(name, Tokens.csrManager()).statusCode(200);
        erase(name, Tokens.csrManager()).statusCode(404);
    }

    @Test
    void in_requests_and_answers_it_is_plain_text_and_in_logs_nothing() throws JsonProcessingException {
        Contact contact = new Contact(new Personal(name), List.of(), "captain");
        String written = json.writeValueAsString(contact);

        assertEquals("{\"name\":\"" + name + "\",\"addresses\":[],\"role\":\"captain\"}", written);
        assertEquals(contact, json.readValue(written, Contact.class));
        assertThat(contact.toString(), not(containsString("Bonny")));
    }

    private long recordContact() {
        String subject = "contact/" + UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> journal.appendAs(
                        name,
                        "contact.added",
                        subject,
                        new Contact(new Personal(name), List.of(new Personal(address)), "captain")));
        return fixture.sequenceOf(subject);
    }

    private static ValidatableResponse erase(String value, String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("value", value))
                .post("/probe/journal/erasures")
                .then();
    }
}
