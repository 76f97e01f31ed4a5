package org.smallvictories.donations.exchangerate;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reference rate that holds for a day. */
public record RateView(
        @Schema(examples = "USD") String currency,
        @Schema(description = "The day that was asked for", examples = "2019-04-10") LocalDate date,
        @Schema(description = "The day the ECB published it", examples = "2019-04-10") LocalDate publishedOn,
        @Schema(description = "How much of the currency one euro was", examples = "1.1279") BigDecimal rate) {}
