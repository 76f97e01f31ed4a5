package org.smallvictories.emissions.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.emissions.uncertainty.QualityScores;
import org.smallvictories.kit.testing.LocalPostgres;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationTest {

    @Test
    void what_was_recorded_before_there_were_scores_is_of_unknown_quality_and_can_be_searched() throws SQLException {
        try (LocalPostgres server = LocalPostgres.temporary()) {
            LocalPostgres.Credentials database = server.databaseFor("older");
            migrate(database, "1");
            try (Connection service = connect(database)) {
                service.createStatement()
                        .execute(
                                """
                                INSERT INTO factor (slug, version, name, category, unit, kg_co2e_per_unit, region, year, source,
                                    source_url, licence, derived, recorded_at)
                                VALUES ('older', 1, 'Électricité', 'electricity', 'kWh', 0.5, 'FR', 2020, 'A source',
                                    'https://example.org', 'MIT', false, now());
                                INSERT INTO footprint (id, kind, recorded_at, recorded_by)
                                VALUES ('00000000-0000-0000-0000-000000000001', 'EVENT', now(), 'csr');
                                INSERT INTO activity (id, footprint, activity_group, scope, description, quantity, unit, factor,
                                    factor_version, kg_co2e, illustrative, recorded_at, recorded_by)
                                VALUES ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', 'site',
                                    2, 'Office', 2, 'kWh', 'older', 1, 1, false, now(), 'csr')""");
            }
            migrate(database, "latest");

            try (Connection service = connect(database)) {
                String unknown = QualityScores.UNKNOWN
                        .spread()
                        .times(QualityScores.UNKNOWN.spread())
                        .gsdSquared()
                        .toString();
                assertEquals(unknown, one(service, "SELECT gsd_squared FROM activity"));
                assertEquals(
                        "UNVERIFIED",
                        one(service, "SELECT verification FROM factor WHERE search_text LIKE '%electricite older%'"));
            }
        }
    }

    private static void migrate(LocalPostgres.Credentials database, String target) {
        Flyway.configure()
                .dataSource(database.url(), database.ownerUsername(), database.ownerPassword())
                .locations("db/kit", "db/kit-imports", "db/migration")
                .placeholders(Map.of("service_role", database.username()))
                .target(target)
                .load()
                .migrate();
    }

    private static Connection connect(LocalPostgres.Credentials database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.username(), database.username());
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
