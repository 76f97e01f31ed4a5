package org.smallvictories.emissions.footprint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SharesTest {

    @ParameterizedTest
    @CsvSource({
        "1 1 1, 33.34 33.33 33.33",
        "60 40, 60.00 40.00",
        "0 5, 0.00 100.00",
        "0.000000001 999999999, 0.00 100.00",
        "1 1 1 1 1 1 1, 14.29 14.29 14.29 14.29 14.28 14.28 14.28",
        "2 1, 66.67 33.33",
    })
    void the_hundredths_that_are_left_go_to_the_largest_remainders(String parts, String expected) {
        assertEquals(decimals(expected), Shares.of(decimals(parts)));
    }

    @Test
    void shares_always_add_up_to_a_hundred() {
        Random random = new Random(1127);
        for (int i = 0; i < 2_000; i++) {
            List<BigDecimal> parts = Stream.generate(() -> BigDecimal.valueOf(random.nextInt(1_000_000), 4))
                    .limit(1 + random.nextInt(30))
                    .toList();
            BigDecimal whole = Shares.of(parts).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(new BigDecimal("100.00"), whole, parts.toString());
        }
    }

    @Test
    void shares_of_nothing_cannot_be_told() {
        assertEquals(Arrays.asList(null, null), Shares.of(decimals("0 0.00")));
        assertEquals(List.of(), Shares.of(List.of()));
    }

    private static List<BigDecimal> decimals(String text) {
        return Stream.of(text.split(" ")).map(BigDecimal::new).toList();
    }
}
