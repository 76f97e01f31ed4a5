package org.smallvictories.kit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Statements with their values, in the transaction at work if there is one. */
public record Sql(DataSource database) {

    /** Reads a row of a result. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The number of rows that were written. */
    public int update(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = prepared(connection, statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseUnusable(failure);
        }
    }

    public <T> List<T> query(Reader<T> reader, String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = prepared(connection, statement, values);
                ResultSet row = prepared.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException failure) {
            throw new DatabaseUnusable(failure);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(Reader<T> reader, String statement, Object... values) {
        return query(reader, statement, values).stream().findFirst();
    }

    /** The same statement for each of these rows of values. */
    public void batch(String statement, List<Object[]> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (Object[] values : rows) {
                set(prepared, values);
                prepared.addBatch();
            }
            prepared.executeBatch();
        } catch (SQLException failure) {
            throw new DatabaseUnusable(failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        set(prepared, values);
        return prepared;
    }

    private static void set(PreparedStatement prepared, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
    }

    /** The database could not do what it was asked. */
    public static class DatabaseUnusable extends RuntimeException {
        public DatabaseUnusable(SQLException cause) {
            super("The database could not do it: " + cause.getMessage(), cause);
        }
    }
}
