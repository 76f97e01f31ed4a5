package org.smallvictories.donations.totals;

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
import org.smallvictories.kit.testing.LocalPostgres;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UpgradeTest {

    private static final String GIFT =
            """
            INSERT INTO gift (id, kind, partner, project, given_on, quantity, unit, illustrative, recorded_at, recorded_by)
            VALUES (gen_random_uuid(), 'TIME', 'la-cloche', 'outreach', '2020-10-14', 3, 'ROUND', false, now(), 'csr')""";

    /** As it was written before totals told categories and activities. */
    private static final String TOTAL =
            """
            INSERT INTO gift_total (month, partner, project, campaign, kind, measure, state, voided, illustrative, stripe,
                                    gifts, amount)
            VALUES ('2020-10-01', 'la-cloche', 'outreach', NULL, 'TIME', 'ROUND', 'PLEDGED', false, false, 1, 1, 3)
            ON CONFLICT ON CONSTRAINT uq_gift_total
            DO UPDATE SET gifts = gift_total.gifts + excluded.gifts, amount = gift_total.amount + excluded.amount""";

    @Test
    void gifts_from_before_and_from_a_service_that_is_older_than_the_schema_count_once() throws SQLException {
        try (LocalPostgres server = LocalPostgres.temporary()) {
            LocalPostgres.Credentials database = server.databaseFor("older");
            migrate(database, "30.1");
            run(database, GIFT, TOTAL);
            migrate(database, "latest");
            run(database, GIFT, TOTAL);

            assertEquals(
                    "1 2 6 0",
                    row(
                            database,
                            """
                    SELECT concat_ws(' ', count(*), sum(gifts), sum(amount), sum(counted)) FROM gift_total
                    WHERE detail IS NULL"""));
            assertEquals(
                    "2 0",
                    row(
                            database,
                            """
                    SELECT concat_ws(' ', count(*), num_nonnulls(max(activity))) FROM gift WHERE NOT evidenced"""));
        }
    }

    private static void migrate(LocalPostgres.Credentials database, String target) {
        Flyway.configure()
                .dataSource(database.url(), database.ownerUsername(), database.ownerPassword())
                .locations("db/kit", "db/kit-imports", "db/migration")
                .outOfOrder(true)
                .placeholders(Map.of("service_role", database.username()))
                .target(target)
                .load()
                .migrate();
    }

    private static void run(LocalPostgres.Credentials database, String... statements) throws SQLException {
        try (Connection service = connect(database)) {
            for (String statement : statements) {
                service.createStatement().execute(statement);
            }
        }
    }

    private static String row(LocalPostgres.Credentials database, String query) throws SQLException {
        try (Connection service = connect(database);
                ResultSet row = service.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(LocalPostgres.Credentials database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.username(), database.password());
    }
}
