package org.smallvictories.emissions.event;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.factor.MeasuringUnit;

/**
 * So much data.
 *
 * @param unit B, kB, MB, GB or TB, each a thousand of the one before
 */
public record Amount(
        @NotNull @Positive @Digits(integer = 15, fraction = 9) BigDecimal quantity, @NotBlank String unit) {

    static final String GIGABYTE = "GB";

    /** 422 naming both units when it is not one of data. */
    BigDecimal gigabytes(String path) {
        String field = path + ".unit";
        return Decimals.plain(
                MeasuringUnit.of(unit, field).convert(quantity, MeasuringUnit.of(GIGABYTE, field), field));
    }
}
