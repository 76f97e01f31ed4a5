package org.smallvictories.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.kit.testing.LocalPostgres;

/** A filled database of the first version is taken along, and guards itself even against its owner. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationTest {

    private static LocalPostgres server;
    private static LocalPostgres.Credentials database;

    @BeforeAll
    static void upgradeAFilledDatabase() throws SQLException {
        server = LocalPostgres.temporary();
        database = server.databaseFor("older");
        migrate("2");
        try (Connection owner = owner()) {
            owner.createStatement()
                    .execute(
                            """
                            INSERT INTO partner VALUES ('old', 'Old', NULL, NULL, 0, now());
                            INSERT INTO project VALUES ('old-project', 'old', 'Old', NULL, 0, now());
                            INSERT INTO commitment VALUES ('old-promise', 'P', '2020-01-01', 'C', now());
                            INSERT INTO verdict VALUES
                                (gen_random_uuid(), 'old-promise', 2020, 'KEPT', NULL, now(), 'csr');
                            INSERT INTO community VALUES ('old-guild', 'G', 'P', '2020-01-01', now());
                            INSERT INTO milestone VALUES ('old-step', 'S', '2020-01-01', NULL, now())""");
        }
        migrate("latest");
        try (Connection owner = owner()) {
            owner.createStatement()
                    .execute(
                            """
                            INSERT INTO agreement (id, partner, title, kind, starts_on, recorded_at, recorded_by)
                            VALUES (gen_random_uuid(), 'old', 'A', 'OTHER', '2020-01-01', now(), 'csr');
                            INSERT INTO agreement_document (id, agreement, title, link, recorded_at, recorded_by)
                            SELECT gen_random_uuid(), id, 'D', 'https://example.org', now(), 'csr' FROM agreement;
                            INSERT INTO contact (id, partner, name, recorded_at)
                            VALUES (gen_random_uuid(), 'old', 'N', now());
                            INSERT INTO member_count VALUES (gen_random_uuid(), 'old-guild', 3, '2020-01-01', now())""");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void what_was_there_is_active_and_of_no_special_kind() throws SQLException {
        assertEquals("ACTIVE", value("SELECT status FROM partner"));
        assertEquals("{}", value("SELECT sdgs FROM partner"));
        assertEquals("{}", value("SELECT sdgs FROM project"));
        assertEquals("OTHER", value("SELECT kind FROM milestone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE partner SET slug = 'new'",
                "UPDATE partner SET status = 'PROSPECT'",
                "UPDATE partner SET status = 'ENDED'",
                "UPDATE partner SET sdgs = '{18}'",
                "UPDATE project SET sdgs = '{0}'",
                "DELETE FROM partner",
                "INSERT INTO partner_identifier VALUES ('old', 'SIREN', '73282932')",
                "INSERT INTO partner_identifier VALUES ('old', 'DUNS', '73282932')",
                "UPDATE agreement SET title = 'Other'",
                "UPDATE agreement SET title = 'Other', voided_at = now(), voided_by = 'csr', void_reason = 'R'",
                "UPDATE agreement SET voided_at = now()",
                "UPDATE agreement SET amount = 1",
                "DELETE FROM agreement",
                "UPDATE agreement_document SET link = 'https://elsewhere.example.org'",
                "DELETE FROM agreement_document",
                "UPDATE contact SET name = 'Other'",
                "UPDATE contact SET erased_at = now()",
                "DELETE FROM contact",
                "UPDATE commitment SET promise = 'Less'",
                "UPDATE verdict SET verdict = 'BROKEN'",
                "UPDATE community SET purpose = 'Other'",
                "UPDATE member_count SET members = 300",
                "INSERT INTO member_count VALUES (gen_random_uuid(), 'old-guild', -1, '2020-01-01', now())",
                "UPDATE milestone SET kind = 'ROLE_CREATED'",
            })
    void the_database_refuses(String change) throws SQLException {
        try (Connection owner = owner()) {
            assertThrows(SQLException.class, () -> owner.createStatement().execute(change));
        }
    }

    private static String value(String sql) throws SQLException {
        try (Connection owner = owner();
                ResultSet row = owner.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(database.url(), database.ownerUsername(), database.ownerPassword());
    }

    private static void migrate(String target) {
        Flyway.configure()
                .dataSource(database.url(), database.ownerUsername(), database.ownerPassword())
                .locations("db/kit", "db/migration")
                .outOfOrder(true)
                .placeholders(Map.of("service_role", database.username()))
                .target(target)
                .load()
                .migrate();
    }
}
