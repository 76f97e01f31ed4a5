package org.smallvictories.emissions.event;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.emissions.event.Segments.METHOD_GRID;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures that CO2.js (Green Web Foundation, Apache-2.0) publishes in its tests of Sustainable Web Design v4
 * ({@code src/sustainable-web-design-v4.test.js} and {@code src/constants/test-constants.js}): grams for 1 GB, to three
 * decimals.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SustainableWebDesignTest {

    private static final BigDecimal THREE_DECIMALS = new BigDecimal("0.0005");

    @ParameterizedTest
    @CsvSource({
        "data-centre/operation, 27.17",
        "network/operation, 29.146",
        "device/operation, 39.52",
        "/operation, 95.836",
        "data-centre/making, 5.928",
        "network/making, 6.422",
        "device/making, 40.014",
        "/making, 52.364",
        "data-centre, 33.098",
        "network, 35.568",
        "device, 79.534",
        "traffic, 148.2",
    })
    void a_gigabyte_by_segment(String segment, BigDecimal published) {
        assertPublished(published, new Segments(gigabyte(null, null), METHOD_GRID).grams(segment));
    }

    @ParameterizedTest
    @CsvSource({"data-centre/operation, 5.5", "network/operation, 11.8", "device/operation, 24"})
    void a_gigabyte_at_the_grids_of_each_segment(String segment, BigDecimal published) {
        Map<String, String> grids = new HashMap<>(METHOD_GRID);
        grids.putAll(Map.of("one", "100", "two", "200", "three", "300"));

        assertPublished(
                published,
                new Segments(gigabyte(null, new Traffic.Grids("one", "two", "three")), grids).grams(segment));
    }

    @ParameterizedTest
    @CsvSource({"1, 121.03", "0.5, 134.615", "0, 148.2"})
    void a_gigabyte_with_green_hosting(BigDecimal green, BigDecimal published) {
        assertPublished(published, new Segments(gigabyte(green, null), METHOD_GRID).total());
    }

    @ParameterizedTest
    @CsvSource({"0, 118.56", "1, 96.824", "0.5, 107.692"})
    void a_visit_of_a_gigabyte_with_returning_visitors(BigDecimal green, BigDecimal published) {
        assertPublished(published, new Segments(visit("0.75", "0.25", green), METHOD_GRID).total());
    }

    @Test
    void a_first_and_a_returning_visit() {
        assertPublished(new BigDecimal("148.2"), new Segments(visit("1", "0", BigDecimal.ZERO), METHOD_GRID).total());
        assertPublished(new BigDecimal("29.64"), new Segments(visit("0", "1", BigDecimal.ZERO), METHOD_GRID).total());
    }

    private static Traffic gigabyte(BigDecimal green, Traffic.Grids grids) {
        Amount gigabyte = new Amount(BigDecimal.ONE, "GB");
        return new Traffic(gigabyte, null, null, null, null, null, green, false, grids, null);
    }

    private static Traffic visit(String first, String returning, BigDecimal green) {
        return new Traffic(
                null,
                BigDecimal.ONE,
                new Amount(new BigDecimal("1000000000"), "B"),
                new BigDecimal(first),
                new BigDecimal(returning),
                new BigDecimal("0.2"),
                green,
                false,
                null,
                null);
    }

    private static void assertPublished(BigDecimal published, BigDecimal worked) {
        assertTrue(
                worked.subtract(published).abs().compareTo(THREE_DECIMALS) < 0,
                () -> worked + " instead of " + published);
    }
}
