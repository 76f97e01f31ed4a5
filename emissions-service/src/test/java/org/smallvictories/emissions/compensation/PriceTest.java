package org.smallvictories.emissions.compensation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.kit.problem.Problem;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PriceTest {

    @ParameterizedTest
    @CsvSource({
        "29305.365, 22, EUR, 644.72", // 644.718030
        "1000, 22, EUR, 22.00",
        "0.2, 22, EUR, 0.00", // 0.0044
        "0.25, 20, EUR, 0.01", // 0.005 exactly: up
        "0.249999999, 20, EUR, 0.00", // 0.00499999998
        "1500, 0.005, EUR, 0.01", // 0.0075
        "12345, 21.995, USD, 271.53", // 271.528275
        "1500, 1001, JPY, 1502", // 1501.5: a yen has no cents
        "1, 2500, TND, 2.500", // a dinar has a thousand
        "999999999999999, 999999999999, EUR, 999999999998999000000000.00",
    })
    void the_cost_is_rounded_half_up_to_the_digits_of_the_currency(
            BigDecimal kg, BigDecimal perTonne, String currency, BigDecimal expected) {
        assertEquals(expected, Price.of(perTonne, currency).costOf(kg));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eur", "EURO", "", "ZZZ", "XAU"})
    void what_is_no_currency_of_money_is_refused(String currency) {
        assertThrows(Problem.class, () -> Price.of(BigDecimal.ONE, currency));
    }
}
