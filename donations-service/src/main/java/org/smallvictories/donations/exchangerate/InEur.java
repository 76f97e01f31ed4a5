package org.smallvictories.donations.exchangerate;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount at the ECB reference rate of the gift's day: amount divided by rate, half up to the cent. */
@Schema(
        description =
                "An amount at the ECB reference rate of the gift's day: amount divided by rate, half up to the cent.")
public record InEur(
        BigDecimal amount,
        @Schema(description = "How much of the currency one euro was") BigDecimal rate,
        @Schema(description = "The day the ECB published it") LocalDate rateDate) {}
