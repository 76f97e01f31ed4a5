package org.smallvictories.suite.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.smallvictories.suite.FaultySuite;

/**
 * Somebody who rules the running database: no trigger and no grant stops them. What they did is undone on closing, for the
 * tests that follow.
 */
final class Superuser implements AutoCloseable {

    private static final List<String> TABLES =
            List.of("journal", "journal_leaf", "journal_node", "journal_checkpoint", "journal_unsealed", "gift");

    private final Connection connection;

    /** In the database of donations-service. */
    Superuser() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + FaultySuite.settings().databasePort() + "/donations";
        connection = DriverManager.getConnection(url, "postgres", "postgres");
        run("SET session_replication_role = replica");
        for (String table : TABLES) {
            run("CREATE TEMP TABLE kept_" + table + " AS SELECT * FROM " + table);
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    String read(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.setAutoCommit(false);
        for (String table : TABLES) {
            run("DELETE FROM " + table);
            run("INSERT INTO " + table + " OVERRIDING SYSTEM VALUE SELECT * FROM kept_" + table);
        }
        connection.commit();
        connection.close();
    }
}
