package org.smallvictories.donations.mecenat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.journal.Personal;

/** What was entered of a fiscal year; amounts in EUR. */
@Schema(name = "FiscalYearInputs", description = "What was entered of a fiscal year; amounts in EUR.")
public record InputsView(
        int fiscalYear,
        LocalDate opensOn,
        LocalDate closesOn,
        BigDecimal turnoverBeforeVat,
        @Schema(description = "Null while it is not known") BigDecimal taxDue,
        boolean provisional,
        @Schema(description = "Null when none were entered") OpeningBalances openingBalances,
        Instant recordedAt,
        Personal recordedBy) {

    static InputsView of(FiscalYearInputs inputs) {
        return new InputsView(
                inputs.fiscalYear,
                inputs.opensOn,
                inputs.closesOn,
                inputs.turnover,
                inputs.taxDue,
                inputs.provisional,
                inputs.hasOpeningBalances ? OpeningBalances.of(inputs.openingBalances) : null,
                inputs.recordedAt,
                Personal.of(inputs.recordedBy));
    }
}
