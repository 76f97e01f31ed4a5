package org.smallvictories.donations.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LiteralsTest {

    @Test
    void each_value_stands_where_its_name_stood() {
        assertEquals(
                "d = DATE '2020-12-15' AND m <= TIMESTAMPTZ '2021-01-15T08:30:00Z' AND i = UUID"
                        + " '01936e5c-7b3a-7c4e-9f00-2f1a3b4c5d6e' AND p IN ('wwf', 'la-cloche') AND f = 'HH24:MI:SS'",
                Literals.in(
                        "d = :day AND m <= :moment AND i = :id AND p IN (:partners) AND f = 'HH24:MI:SS'",
                        Map.of(
                                "day", LocalDate.parse("2020-12-15"),
                                "moment", Instant.parse("2021-01-15T08:30:00Z"),
                                "id", UUID.fromString("01936e5c-7b3a-7c4e-9f00-2f1a3b4c5d6e"),
                                "partners", List.of("wwf", "la-cloche"))));
    }

    @Test
    void no_text_ends_its_literal_and_none_is_taken_for_a_parameter() {
        assertEquals(
                "p = 'x'' OR :q --\\$1' AND q = 'y'",
                Literals.in("p = :p AND q = :q", Map.of("p", "x' OR :q --\\$1", "q", "y")));
    }

    @Test
    void a_value_of_a_type_without_a_literal_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Literals.in(":p", Map.of("p", 1.5)));
        assertThrows(IllegalArgumentException.class, () -> Literals.in(":p", Map.of("p", "zero\0byte")));
    }
}
