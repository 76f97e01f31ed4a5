package org.smallvictories.donations.valuation;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.PastDay;

/** What a gift is worth on one basis. */
public record NewValuation(
        @NotNull
                @Schema(
                        description = "COST: net book value, or stock net of impairment, plus attributable transport;"
                                + " MARKET: what it could be sold for; SOCIAL: what it is worth to society",
                        examples = "COST")
                Basis basis,
        @NotNull
                @PositiveOrZero
                @Digits(integer = 12, fraction = 4)
                @Schema(description = "Of the whole gift; exact, in the currency's decimals", examples = "1380.00")
                BigDecimal amount,
        @NotNull @Schema(description = "ISO 4217", examples = "EUR") String currency,
        @NotNull @PastDay @Schema(description = "The day that the value holds for", examples = "2020-12-10")
                LocalDate date,
        @NotBlank
                @Size(max = 2000)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(examples = "12 tablets, net book value 110.00 EUR each, and 60.00 EUR of transport")
                String explanation,
        @Size(max = 500)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(
                        description = "Where it can be checked: a document or a link",
                        examples = "Asset register 2020, page 14")
                String evidence) {}
