package org.smallvictories.kit.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes many rows at once by PostgreSQL's COPY, in its text format and in the transaction at work. */
public final class Copy {

    private Copy() {}

    /**
     * Writes a row for each thing.
     *
     * @param into a table and its columns, such as {@code gift (id, kind)}
     * @param values the values of a row in the order of the columns; what is not null is written as its text
     */
    public static <T> void rows(DataSource database, String into, Collection<T> things, Function<T, Object[]> values) {
        try (Connection connection = database.getConnection()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + into + " FROM STDIN");
            try {
                byte[] text = text(things, values);
                copy.writeToCopy(text, 0, text.length);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException failure) {
            throw new CopyFailure(failure);
        }
    }

    private static <T> byte[] text(Collection<T> things, Function<T, Object[]> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(things.size() * 256);
        try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            for (T thing : things) {
                char separator = 0;
                for (Object value : values.apply(thing)) {
                    if (separator != 0) {
                        text.write(separator);
                    }
                    text.write(value == null ? "\\N" : escaped(textOf(value)));
                    separator = '\t';
                }
                text.write('\n');
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String textOf(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = "\\\n\r\t".indexOf(c);
            if (escape >= 0 && escaped == null) {
                escaped = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            if (escaped != null) {
                escaped.append(escape < 0 ? String.valueOf(c) : "\\" + "\\nrt".charAt(escape));
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    /** The database refused the rows. */
    static class CopyFailure extends RuntimeException {
        CopyFailure(SQLException cause) {
            super("The rows could not be written", cause);
        }
    }
}
