package org.smallvictories.kit.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who rules the database: no right and no trigger stops them. What they did to some tables is undone on closing, for
 * other tests.
 */
public final class Meddler implements AutoCloseable {

    private final Connection connection;
    private final Map<String, String> columns = new LinkedHashMap<>();

    public Meddler(String url, List<String> tables) throws SQLException {
        connection = DriverManager.getConnection(url, "postgres", "postgres");
        run("SET session_replication_role = replica");
        for (String table : tables) {
            columns.put(table, columnsOf(table));
            run("CREATE TEMP TABLE kept_" + table + " AS SELECT * FROM " + table);
        }
    }

    /** Without those that the database works out. */
    private String columnsOf(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        SELECT string_agg(quote_ident(column_name), ', ') FROM information_schema.columns
                        WHERE table_schema = 'public' AND table_name = '%s' AND is_generated = 'NEVER'"""
                                .formatted(table))) {
            row.next();
            return row.getString(1);
        }
    }

    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.setAutoCommit(false);
        for (Map.Entry<String, String> table : columns.entrySet()) {
            run("DELETE FROM " + table.getKey());
            run("INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM kept_%1$s"
                    .formatted(table.getKey(), table.getValue()));
        }
        connection.commit();
        connection.close();
    }
}
