package org.smallvictories.gateway.impact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A campaign's account over the period, by the days of sales and gifts.
 *
 * @param unitsSold refunded ones left out
 * @param openBefore what was owed and not paid when the period began
 * @param owed what the units sold in the period accrued
 * @param open openBefore and owed, less paid; negative when overpaid
 * @param settlement OPEN, SETTLED or OVERPAID
 * @param currency of all amounts (ISO 4217)
 * @param otherCurrencies gifts that name the campaign and settle nothing of it
 * @param published all that the public was told about the campaign, whenever it was
 * @param illustrative whether any figure in it but the published ones is invented, for a demonstration
 */
@TolerantReader
public record CampaignAccount(
        @NotNull String campaign,
        String name,
        String partner,
        String project,
        @NotNull Long unitsSold,
        @NotNull Long unitsRefunded,
        @NotNull BigDecimal openBefore,
        @NotNull BigDecimal owed,
        @NotNull BigDecimal pledged,
        @NotNull BigDecimal paid,
        @NotNull BigDecimal open,
        @NotNull String settlement,
        @NotNull String currency,
        @NotNull List<@Valid OtherCurrency> otherCurrencies,
        @NotNull List<@Valid Publication> published,
        boolean illustrative) {

    @TolerantReader
    public record OtherCurrency(@NotNull String currency, @NotNull BigDecimal pledged, @NotNull BigDecimal paid) {}

    /** @param amount in the campaign's currency; null when no sum was told */
    @TolerantReader
    public record Publication(@NotNull LocalDate date, @NotNull String text, BigDecimal amount, String source) {}
}
