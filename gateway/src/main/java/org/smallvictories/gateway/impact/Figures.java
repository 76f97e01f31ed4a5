package org.smallvictories.gateway.impact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * What was given, by kind and measure and never across them.
 *
 * @param count of gifts of all kinds; voided ones do not count
 */
@TolerantReader
public record Figures(
        @NotNull Long count,
        @NotNull List<@Valid Money> money,
        @NotNull List<@Valid Quantity> devices,
        @NotNull List<@Valid Quantity> goods,
        @NotNull @Valid Time time) {

    /** Money in one currency (ISO 4217). */
    @TolerantReader
    public record Money(@NotNull String currency, @NotNull @Valid @JsonUnwrapped Amounts amounts) {}

    /** Devices or goods in one unit. */
    @TolerantReader
    public record Quantity(@NotNull String unit, @NotNull @Valid @JsonUnwrapped Amounts amounts) {}

    /** Hours, and outreach rounds whose length nobody counted. */
    @TolerantReader
    public record Time(@NotNull @Valid Amounts hours, @NotNull @Valid Amounts rounds) {}
}
