package org.smallvictories.emissions.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "2.5, kWh, MJ, 9",
        "9, MJ, kWh, 2.5",
        "7.2, GJ, MWh, 2",
        "90, min, h, 1.5",
        "36, h, d, 1.5",
        "28, panel-day, panel-fortnight, 2",
        "1.5, panel-fortnight, panel-day, 21",
        "2, mi, km, 3.218688",
        "250, L, m3, 0.25",
        "3, t.km, kg.km, 3000",
        "1250.5, EUR, kEUR, 1.2505",
    })
    void a_quantity_is_converted_exactly(String quantity, String from, String to, BigDecimal expected) {
        BigDecimal converted = unit(from).convert(new BigDecimal(quantity), unit(to), "unit");

        assertEquals(expected, Decimals.plain(converted));
    }

    @ParameterizedTest
    @CsvSource({
        "1, MJ, kWh, 0.277777777777777778",
        "1, min, h, 0.016666666666666667",
        "20, min, h, 0.333333333333333333",
        "1, panel-day, panel-fortnight, 0.071428571428571429",
    })
    void what_has_no_end_is_rounded_to_eighteen_decimals(String quantity, String from, String to, BigDecimal expected) {
        assertEquals(expected, unit(from).convert(new BigDecimal(quantity), unit(to), "unit"));
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, piece",
        "visit, e-mail",
        "night, d",
        "m3, m2",
        "panel-day, d",
        "e-mail, parcel",
        "device, panel-fortnight",
        "GB, kWh",
        "kg, t.km",
        "p.km, t.km",
        "p.km, km",
        "h, kWh"
    })
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

    private static MeasuringUnit unit(String symbol) {
        return MeasuringUnit.of(symbol, "unit");
    }
}
