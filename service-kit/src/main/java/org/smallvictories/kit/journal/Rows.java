package org.smallvictories.kit.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Runs the journal's statements in the present transaction, if there is one. */
final class Rows {

    /** Reads a row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Rows() {}

    static <T> List<T> query(DataSource database, Reader<T> reader, String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepare(connection, sql, parameters);
                ResultSet row = select.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException failure) {
            throw new JournalFailure(failure);
        }
    }

    static <T> Optional<T> first(DataSource database, Reader<T> reader, String sql, Object... parameters) {
        return query(database, reader, sql, parameters).stream().findFirst();
    }

    static void update(DataSource database, String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = prepare(connection, sql, parameters)) {
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new JournalFailure(failure);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** The database could not take or give what belongs to the journal. */
    static class JournalFailure extends RuntimeException {
        JournalFailure(SQLException cause) {
            super("The journal could not be reached: " + cause.getMessage(), cause);
        }
    }
}
