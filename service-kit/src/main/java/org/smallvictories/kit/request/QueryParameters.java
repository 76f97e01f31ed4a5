package org.smallvictories.kit.request;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.smallvictories.kit.problem.Problem;

/** Reads typed parameters of query, path and form; an unreadable one is a 422 that names it, not the 404 that Jakarta REST would give. */
@Provider
public class QueryParameters implements ParamConverterProvider {

    private record Reader(String expected, Function<String, ?> read) {}

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** Beyond any money or mass; a number of nine letters can have a billion digits. */
    private static final int MOST_DIGITS = 50;

    private static final Map<Class<?>, Reader> READERS = Map.of(
            BigDecimal.class, new Reader("a decimal number such as 22.50", QueryParameters::decimal),
            LocalDate.class, new Reader("a date such as 2020-11-27", QueryParameters::date),
            Instant.class, new Reader("a moment such as 2020-11-27T08:30:00Z", QueryParameters::moment),
            Boolean.class, new Reader("true or false", QueryParameters::truth),
            UUID.class, new Reader("an id such as 01936e5c-7b3a-7c4e-9f00-2f1a3b4c5d6e", UUID::fromString),
            Integer.class, new Reader("a whole number", Integer::valueOf),
            Long.class, new Reader("a whole number", Long::valueOf));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Reader reader = type.isEnum() ? enumReader(type) : READERS.get(type);
        return reader == null ? null : new Converter<>(type, nameOf(annotations), reader);
    }

    /** Java reads years of nine digits, which no database takes. */
    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            throw new IllegalArgumentException();
        }
        return date;
    }

    private static Instant moment(String text) {
        Instant moment = Instant.parse(text);
        date(LocalDate.ofInstant(moment, ZoneOffset.UTC).toString());
        return moment;
    }

    private static BigDecimal decimal(String text) {
        BigDecimal number = new BigDecimal(text);
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static Reader enumReader(Class<?> type) {
        return new Reader(
                "one of " + Arrays.toString(type.getEnumConstants()), text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> ((Enum<?>) constant).name().equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new));
    }

    private static String nameOf(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
            if (annotation instanceof RestForm form) {
                return form.value();
            }
        }
        return "parameter";
    }

    private record Converter<T>(Class<T> type, String name, Reader reader) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return type.cast(reader.read().apply(text));
            } catch (RuntimeException unreadable) {
                throw Problem.invalid(name, "is not " + reader.expected());
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
