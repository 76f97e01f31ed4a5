package org.smallvictories.emissions.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.LocalPostgres;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationTest {

    private static final String OF_BEFORE =
            """
            INSERT INTO factor (slug, version, name, category, unit, kg_co2e_per_unit, region, year, source, source_url,
                licence, derived, recorded_at)
            SELECT category, 1, 'f', category, 'GB', 1, 'FR', 2020, 's', 'u', 'l', false, now()
            FROM unnest(ARRAY['web', 'electricity']) category;
            INSERT INTO footprint (id, kind, recorded_at, recorded_by)
            VALUES ('00000000-0000-0000-0000-000000000001', 'EVENT', now(), 'csr');
            INSERT INTO activity (id, footprint, activity_group, scope, category, description, quantity, unit, factor,
                factor_version, kg_co2e, illustrative, recorded_at, recorded_by)
            SELECT gen_random_uuid(), '00000000-0000-0000-0000-000000000001', 'g', 3, 1, slug, 1, 'GB', slug, 1, 1, false,
                now(), 'csr'
            FROM factor""";

    private static final String BY_TIME =
            """
            INSERT INTO activity (id, footprint, activity_group, scope, category, description, quantity, unit, factor,
                factor_version, kg_co2e, illustrative, recorded_at, recorded_by, gsd_squared, visitor_devices)
            SELECT gen_random_uuid(), '00000000-0000-0000-0000-000000000001', 'g', 3, 1, 'd', 1, 'h', 'electricity', 1, 1,
                false, now(), 'csr', 1, 'TIME_ON_SITE'""";

    @Test
    void traffic_recorded_before_counts_the_visitors_devices_and_the_database_takes_no_time_beside_it()
            throws SQLException {
        try (LocalPostgres server = LocalPostgres.temporary()) {
            LocalPostgres.Credentials database = server.databaseFor("older");
            migrate(database, "1");
            try (Connection service = connect(database)) {
                service.createStatement().execute(OF_BEFORE);
            }

            migrate(database, "latest");

            try (Connection service = connect(database)) {
                assertEquals(
                        "electricity: null, web: TRAFFIC",
                        one(
                                service,
                                """
                                SELECT string_agg(factor || ': ' || coalesce(visitor_devices, 'null'), ', ' ORDER BY factor)
                                FROM activity"""));
                SQLException twice = assertThrows(
                        SQLException.class, () -> service.createStatement().execute(BY_TIME));
                assertEquals("23P01", twice.getSQLState());
                assertThrows(SQLException.class, () -> service.createStatement()
                        .execute("UPDATE activity SET visitor_devices = NULL"));
            }
        }
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

    private static String one(Connection connection, String sql) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
