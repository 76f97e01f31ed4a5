package org.smallvictories.kit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.journal.JournalEntry;
import org.smallvictories.kit.testing.Tokens;

@KitTest
class JournalTest {

    @Inject
    Journal journal;

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @BeforeEach
    void one_entry_at_least() {
        given().auth()
                .oauth2(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"slow\": false, \"amount\": 125000.00, \"fail\": false}")
                .post("/probe")
                .then()
                .statusCode(201);
    }

    @Test
    void an_entry_is_canonical_json_that_keeps_every_cent() throws SQLException {
        try (Connection connection = as("kit");
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT content FROM journal ORDER BY sequence DESC LIMIT 1")) {
            assertTrue(row.next());
            assertEquals("{\"amount\":\"125000.00\",\"fail\":false,\"slow\":false}", row.getString(1));
        }
    }

    @Test
    void entries_tell_who_did_what_in_order() {
        List<JournalEntry> entries = journal.entriesAfter(0, 10_000);
        JournalEntry first = entries.get(0);
        JournalEntry last = entries.get(entries.size() - 1);

        assertEquals("csr", last.actor());
        assertEquals("probe.worked", last.action());
        assertTrue(journal.entriesAfter(first.sequence(), 1_000).stream()
                .allMatch(entry -> entry.sequence() > first.sequence()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE journal SET actor = 'nobody'",
                "DELETE FROM journal",
                "TRUNCATE journal",
                "UPDATE journal SET actor = 'nobody' WHERE false",
                "UPDATE journal_leaf SET index = 1",
                "DELETE FROM journal_node",
                "DELETE FROM journal_checkpoint",
                "TRUNCATE journal_key"
            })
    void neither_the_service_nor_the_owner_can_alter_it(String statement) {
        for (String role : new String[] {"kit", "kit_owner"}) {
            assertThrows(
                    SQLException.class,
                    () -> {
                        try (Connection connection = as(role)) {
                            connection.createStatement().execute(statement);
                        }
                    },
                    role);
        }
    }

    @Test
    void the_service_cannot_take_the_guard_away() {
        assertThrows(SQLException.class, () -> {
            try (Connection connection = as("kit")) {
                connection.createStatement().execute("ALTER TABLE journal DISABLE TRIGGER ALL");
            }
        });
    }

    private Connection as(String role) throws SQLException {
        return DriverManager.getConnection(url, role, role);
    }
}
