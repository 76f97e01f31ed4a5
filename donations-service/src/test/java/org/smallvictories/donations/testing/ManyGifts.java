package org.smallvictories.donations.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** More gifts than can be logged one by one, put into the database as its owner, with their totals. */
public final class ManyGifts {

    private static final String GIFTS =
            """
            INSERT INTO gift (id, kind, partner, project, given_on, amount, currency, quantity, unit, description,
                              illustrative, recorded_at, recorded_by)
            SELECT CAST(lpad(to_hex(CAST(extract(epoch FROM now()) * 1000 AS bigint)), 12, '0') || '70008000'
                       || lpad(to_hex(n), 12, '0') AS uuid), CASE WHEN money THEN 'MONEY' ELSE 'DEVICES' END, ?, 'many', DATE '1955-05-05',
                   CASE WHEN money THEN n / 100.0 END, CASE WHEN money THEN 'EUR' END,
                   CASE WHEN money THEN NULL ELSE n END, CASE WHEN money THEN NULL ELSE 'PIECE' END,
                   'A gift with a text of its own, number ' || n, false, now(), 'csr'
            FROM (SELECT n, n % 5 > 0 AS money FROM generate_series(1, ?) AS n) AS numbered""";

    private static final String TOTALS =
            """
            INSERT INTO gift_total (month, partner, project, kind, measure, state, voided, illustrative, stripe, campaign,
                                    gifts, amount)
            SELECT month_of(given_on), partner, project, kind, coalesce(currency, unit),
                   gift_state(delivered_at, accepted_at), voided_at IS NOT NULL, illustrative, 0, campaign, count(*),
                   sum(coalesce(amount, quantity))
            FROM gift WHERE partner = ? GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10""";

    private ManyGifts() {}

    public static void to(String partner, int count) {
        try (Connection connection = owner();
                PreparedStatement gifts = connection.prepareStatement(GIFTS);
                PreparedStatement totals = connection.prepareStatement(TOTALS)) {
            connection.setAutoCommit(false);
            gifts.setString(1, partner);
            gifts.setInt(2, count);
            gifts.executeUpdate();
            totals.setString(1, partner);
            totals.executeUpdate();
            connection.commit();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** A connection of the role that owns the tables. */
    public static Connection owner() throws SQLException {
        return DriverManager.getConnection(
                setting("DATABASE_URL"), setting("DATABASE_OWNER_USERNAME"), setting("DATABASE_OWNER_PASSWORD"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
