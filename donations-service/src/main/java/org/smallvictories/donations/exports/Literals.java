package org.smallvictories.donations.exports;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.core.Utils;

/** Puts values into a statement in place of its named parameters, as the database's own driver quotes them. */
final class Literals {

    private Literals() {}

    /** @throws IllegalArgumentException when a value is of another type than selections have */
    static String in(String statement, Map<String, Object> values) {
        return Pattern.compile(":(" + String.join("|", values.keySet()) + ")\\b")
                .matcher(statement)
                .replaceAll(found -> Matcher.quoteReplacement(literal(values.get(found.group(1)))));
    }

    private static String literal(Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(Literals::literal).collect(Collectors.joining(", "));
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof LocalDate day) {
            return "DATE " + quoted(day.toString());
        }
        if (value instanceof Instant moment) {
            return "TIMESTAMPTZ " + quoted(moment.toString());
        }
        if (value instanceof UUID id) {
            return "UUID " + quoted(id.toString());
        }
        throw new IllegalArgumentException("No literal is known for " + value);
    }

    private static String quoted(String text) {
        try {
            return Utils.escapeLiteral(new StringBuilder("'"), text, true)
                    .append('\'')
                    .toString();
        } catch (SQLException zeroByte) {
            throw new IllegalArgumentException(zeroByte);
        }
    }
}
