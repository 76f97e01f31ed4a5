package org.smallvictories.donations.gift;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.Currencies;

/** What the working time that was given cost the company. */
public record EmployeeCost(
        @NotNull
                @Positive
                @Digits(integer = 12, fraction = 4)
                @Schema(description = "Of the whole gift; exact, in the currency's decimals", examples = "412.50")
                BigDecimal amount,
        @NotNull @Schema(description = "ISO 4217", examples = "EUR") String currency) {

    /** With the decimals of its currency, so that the same cost is equal to itself. */
    EmployeeCost exact() {
        return new EmployeeCost(
                amount.setScale(Currencies.decimals(currency).orElseThrow(), RoundingMode.UNNECESSARY), currency);
    }

    /** None where nothing is said. */
    public static EmployeeCost of(BigDecimal amount, String currency) {
        return amount == null && currency == null ? null : new EmployeeCost(amount, currency);
    }
}
