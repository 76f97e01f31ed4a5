package org.smallvictories.emissions.compensation.provider;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A provider's offer.
 *
 * @param reference names it in the order
 * @param kg of CO2e; as many as were asked for
 * @param currency ISO 4217
 * @param validUntil the last day (UTC) on which it can be ordered
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProviderQuote(
        @NotBlank @Size(max = 200) String reference,
        @NotNull @Positive BigDecimal kg,
        @NotNull @Positive @Digits(integer = 12, fraction = 6) BigDecimal pricePerTonne,
        @NotBlank String currency,
        @NotNull LocalDate validUntil) {}
