package org.smallvictories.kit.journal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Somebody who rules the database: no trigger stops them. What they did to the journal is undone on closing, for other tests.
 */
final class Superuser implements AutoCloseable {

    private static final List<String> TABLES =
            List.of("journal", "journal_leaf", "journal_node", "journal_checkpoint", "journal_unsealed");

    private final Connection connection;

    Superuser(String url) throws SQLException {
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
