package org.smallvictories.emissions.compensation;

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

    private static final String QUOTED =
            """
            INSERT INTO compensation (id, kind, date, partner, project, kg, price_per_tonne, currency, cost, illustrative,
                recorded_at, recorded_by)
            SELECT ('00000000-0000-0000-0000-00000000000' || n)::uuid, CASE n WHEN 4 THEN 'CONTRIBUTION' ELSE 'CREDITS' END,
                now(), 'p', 'p', 3000, 22, 'EUR', 66, false, now(), 'csr'
            FROM generate_series(1, 4) n""";

    private static final String RETIRED =
            """
            UPDATE compensation SET ordered_at = now(), ordered_by = 'csr', retired_at = now(), retired_by = 'csr',
                registry = 'Verra', credit_project = 'VCS-1', vintage = 2019, serial_from = 10, serial_to = 12,
                beneficiary = 'Us', certificate = 'C'
            WHERE id = '00000000-0000-0000-0000-000000000001'""";

    private static final String AND_VOIDED =
            """
            UPDATE compensation SET voided_at = now(), voided_by = 'csr', void_reason = 'x'
            WHERE id = '00000000-0000-0000-0000-000000000001'""";

    @Test
    void serials_retired_before_they_had_a_table_of_their_own_stay_taken_and_voided_ones_free() throws SQLException {
        try (LocalPostgres server = LocalPostgres.temporary()) {
            LocalPostgres.Credentials database = server.databaseFor("older");
            migrate(database, "1");
            try (Connection service = connect(database)) {
                execute(service, QUOTED, RETIRED, AND_VOIDED, RETIRED.replace("000001'", "000002'"));
                execute(
                        service,
                        """
                        UPDATE compensation SET ordered_at = now(), ordered_by = 'csr', contributed_at = now(),
                            contributed_by = 'csr', certificate = 'C'
                        WHERE id = '00000000-0000-0000-0000-000000000004'""");
            }

            migrate(database, "latest");

            try (Connection service = connect(database)) {
                assertEquals(
                        List.of("1 Verra VCS-1 2019 10 12 voided", "2 Verra VCS-1 2019 10 12 stands"),
                        column(
                                service,
                                """
                                SELECT concat_ws(' ', right(compensation::text, 1), registry, credit_project, vintage,
                                    serial_from, serial_to, CASE WHEN voided_at IS NULL THEN 'stands' ELSE 'voided' END)
                                FROM serial_block ORDER BY compensation"""));
                assertEquals(
                        List.of("VOIDED", "RETIRED", "QUOTED", "CONTRIBUTED"),
                        column(service, "SELECT compensation_state(c) FROM compensation c ORDER BY id"));
                execute(
                        service,
                        """
                        UPDATE compensation SET ordered_at = now(), ordered_by = 'csr'
                        WHERE id = '00000000-0000-0000-0000-000000000003'""");
                SQLException taken = assertThrows(SQLException.class, () -> execute(service, block(12)));
                assertEquals("23P01", taken.getSQLState());
                execute(service, block(13));
            }
        }
    }

    private static String block(int serial) {
        return """
                INSERT INTO serial_block (id, compensation, registry, credit_project, vintage, serial_from, serial_to,
                    retired_at, retired_by, recorded_at)
                VALUES (gen_random_uuid(), '00000000-0000-0000-0000-000000000003', 'verra ', 'VCS 1', 2019, %1$d, %1$d,
                    now(), 'csr', now())"""
                .formatted(serial);
    }

    private static void migrate(LocalPostgres.Credentials database, String target) {
        Flyway.configure()
                .dataSource(database.url(), database.ownerUsername(), database.ownerPassword())
                .locations("db/kit", "db/migration")
                .outOfOrder(true)
                .placeholders(Map.of("service_role", database.username()))
                .target(target)
                .load()
                .migrate();
    }

    private static Connection connect(LocalPostgres.Credentials database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.username(), database.password());
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        for (String sql : statements) {
            connection.createStatement().execute(sql);
        }
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
