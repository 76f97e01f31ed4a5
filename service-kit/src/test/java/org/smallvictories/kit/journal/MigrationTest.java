package org.smallvictories.kit.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.LocalPostgres;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationTest {

    @Test
    void entries_from_before_there_were_proofs_wait_to_be_sealed_and_lose_no_name() throws SQLException {
        try (LocalPostgres server = LocalPostgres.temporary()) {
            LocalPostgres.Credentials database = server.databaseFor("older");
            migrate(database, "0.2");
            try (Connection service = connect(database, database.username())) {
                service.createStatement()
                        .execute(
                                """
                                INSERT INTO journal (recorded_at, actor, action, subject, content) VALUES
                                (now(), 'wwf', 'a', 's', '{}'), (now(), 'csr', 'a', 's', '{}'), (now(), 'wwf', 'a', 's', '{}')""");
            }
            migrate(database, "latest");

            try (Connection service = connect(database, database.username())) {
                assertEquals(
                        List.of("1", "2", "3"), column(service, "SELECT sequence FROM journal_unsealed ORDER BY 1"));
                assertEquals(
                        List.of("wwf", "csr", "wwf"),
                        column(
                                service,
                                "SELECT value FROM journal JOIN journal_personal ON pseudonym = actor ORDER BY sequence"));
                assertEquals(List.of("2"), column(service, "SELECT count(*) FROM journal_personal"));
                assertEquals(
                        List.of("3"),
                        column(
                                service,
                                """
                                SELECT count(*) FROM journal JOIN journal_personal ON pseudonym = actor
                                WHERE actor = 'sha256:' || encode(sha256(salt || convert_to(value, 'UTF8')), 'hex')"""));
                assertThrows(SQLException.class, () -> service.createStatement()
                        .execute("UPDATE journal SET actor = 'nobody'"));
            }
        }
    }

    private static void migrate(LocalPostgres.Credentials database, String target) {
        Flyway.configure()
                .dataSource(database.url(), database.ownerUsername(), database.ownerPassword())
                .locations("db/kit")
                .placeholders(Map.of("service_role", database.username()))
                .target(target)
                .load()
                .migrate();
    }

    private static Connection connect(LocalPostgres.Credentials database, String role) throws SQLException {
        return DriverManager.getConnection(database.url(), role, role);
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
