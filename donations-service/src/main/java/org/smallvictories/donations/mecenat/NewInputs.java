package org.smallvictories.donations.mecenat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the ledger cannot know of a fiscal year; amounts in EUR. It takes the place of what was entered before. */
@Schema(name = "NewFiscalYearInputs")
public record NewInputs(
        @Schema(description = "A year before the day after the closing when absent", examples = "2020-01-01")
                LocalDate opensOn,
        @NotNull
                @Schema(description = "In the calendar year that the fiscal year is called by", examples = "2020-12-31")
                LocalDate closesOn,
        @NotNull
                @PositiveOrZero
                @Digits(integer = 12, fraction = 2)
                @Schema(description = "Turnover before VAT", examples = "140000000.00")
                BigDecimal turnoverBeforeVat,
        @PositiveOrZero
                @Digits(integer = 12, fraction = 2)
                @Schema(
                        description =
                                "The tax that the reduction can be set against; leave it out while it is not known")
                BigDecimal taxDue,
        @Schema(description = "Whether these are estimates", defaultValue = "false") Boolean provisional,
        @Valid
                @Schema(
                        description =
                                "What earlier years left. When absent, what this view works out for the year before,"
                                        + " if that has been entered; else nothing")
                OpeningBalances openingBalances) {

    public NewInputs {
        provisional = provisional != null && provisional;
        if (opensOn == null && closesOn != null) {
            opensOn = closesOn.plusDays(1).minusYears(1);
        }
    }
}
