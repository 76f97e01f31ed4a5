package org.smallvictories.donations.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Reads all of a file in one read-only transaction that sees one moment of the database. */
@ApplicationScoped
class Snapshot {

    private static final int FETCHED_AT_ONCE = 1_000;

    /** What is done with the connection. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Connection connection) throws SQLException, IOException;
    }

    /** What is done with a row. */
    @FunctionalInterface
    interface Row {
        void read(ResultSet row) throws SQLException, IOException;
    }

    private final DataSource database;

    Snapshot(DataSource database) {
        this.database = database;
    }

    <T> T read(Reading<T> reading) throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return reading.read(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException failure) {
            throw new IOException("The gifts could not be read", failure);
        }
    }

    /** Row by row through a cursor. */
    static void each(Connection connection, String query, Row action) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    action.read(row);
                }
            }
        }
    }
}
