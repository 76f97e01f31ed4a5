package org.smallvictories.emissions.reduction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TargetPathTest {

    /** 42 % from 2020 to 2030 and 46.2 % from 2019 are what the Science Based Targets initiative approves for 1.5 °C. */
    @ParameterizedTest
    @CsvSource({
        "1000, 2020, 4.2, 2020, 1000",
        "1000, 2020, 4.2, 2021, 958",
        "1000, 2020, 4.2, 2030, 580",
        "1000, 2019, 4.2, 2030, 538",
        "1000, 2020, 4.2, 2043, 34",
        "1000, 2020, 4.2, 2044, 0",
        "1000, 2020, 100, 2050, 0",
        "0.001, 2020, 2.5, 2021, 0.000975",
        "0, 2020, 4.2, 2021, 0",
    })
    void it_falls_in_equal_steps_and_never_below_zero(
            BigDecimal base, int baseYear, BigDecimal percent, int year, BigDecimal expected) {
        assertEquals(expected, new TargetPath(base, baseYear, percent).in(year));
    }
}
