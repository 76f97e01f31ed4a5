package org.smallvictories.emissions.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.kit.problem.Problem;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasuringUnitTest {

    @ParameterizedTest
    @CsvSource({
        "1234.5, MB, GB, 1.2345",
        "0.000000001, TB, B, 1000",
        "3, kWh, MWh, 0.003",
        "0.1, GWh, kWh, 100000",
        "2.5, g, kg, 0.0025",
        "1E+3, t, kg, 1000000",
        "7, t.km, kg.km, 7000",
        "12, e-mail, e-mail, 12",
        "123456789012345.123456789, kB, GB, 123456789.012345123456789",
    })
    void a_quantity_is_converted_exactly(String quantity, String from, String to, BigDecimal expected) {
        BigDecimal converted = unit(from).convert(new BigDecimal(quantity), unit(to), "unit");

        assertEquals(expected, Decimals.plain(converted));
    }

    @ParameterizedTest
    @CsvSource({"e-mail, parcel", "device, panel-fortnight", "GB, kWh", "kg, t.km", "p.km, t.km", "p.km, km", "h, kWh"})
    void units_of_different_things_do_not_fit(String one, String other) {
        assertFalse(unit(one).fits(unit(other)));
        Problem refused = assertThrows(Problem.class, () -> unit(one).convert(BigDecimal.ONE, unit(other), "unit"));
        assertEquals("unit: '" + one + "' cannot be converted to '" + other + "'", refused.getMessage());
    }

    @Test
    void an_unknown_unit_is_refused_with_the_known_ones() {
        Problem refused = assertThrows(Problem.class, () -> MeasuringUnit.of("furlong", "unit"));

        assertTrue(
                refused.getMessage().startsWith("unit: 'furlong' is not a known unit; known are [g, kg, t, Wh, kWh"));
    }

    static Stream<String> every_unit() {
        return StreamSupport.stream(MeasuringUnit.symbols().spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("every_unit")
    void units_of_one_dimension_differ_by_powers_of_ten(String symbol) {
        every_unit().map(MeasuringUnitTest::unit).filter(unit(symbol)::fits).forEach(other -> {
            BigDecimal ratio = unit(symbol).convert(BigDecimal.ONE, other, "unit");
            assertEquals(
                    BigDecimal.ONE.unscaledValue(), ratio.stripTrailingZeros().unscaledValue(), other.toString());
        });
    }

    private static MeasuringUnit unit(String symbol) {
        return MeasuringUnit.of(symbol, "unit");
    }
}
