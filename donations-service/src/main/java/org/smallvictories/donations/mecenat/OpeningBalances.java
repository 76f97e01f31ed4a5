package org.smallvictories.donations.mecenat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What earlier years left: gifts above their ceilings, and reductions that the tax did not take up. */
public record OpeningBalances(
        @NotNull @Valid @Size(max = 20) List<Excess> base, @NotNull @Valid @Size(max = 20) List<Unused> reductions) {

    public record Excess(
            @NotNull @Schema(examples = "2019") Integer fiscalYear,
            @NotNull @Schema(description = "The rate that it keeps from its own year: 60 or 40", examples = "60")
                    Integer ratePercent,
            @NotNull @Positive @Digits(integer = 12, fraction = 2) @Schema(description = "In EUR", examples = "3500.00")
                    BigDecimal amount) {

        @AssertTrue(message = "must be 60 or 40")
        boolean isRatePercent() {
            return ratePercent == null || ratePercent == 60 || ratePercent == 40;
        }
    }

    public record Unused(
            @NotNull @Schema(examples = "2018") Integer fiscalYear,
            @NotNull @Positive @Digits(integer = 12, fraction = 2) @Schema(description = "In EUR", examples = "1200.00")
                    BigDecimal amount) {}

    List<Lot> lots() {
        return Stream.concat(
                        base.stream().map(lot -> new Lot(lot.fiscalYear, lot.ratePercent, lot.amount.setScale(2))),
                        reductions.stream().map(lot -> new Lot(lot.fiscalYear, null, lot.amount.setScale(2))))
                .toList();
    }

    static OpeningBalances of(List<Lot> lots) {
        return new OpeningBalances(
                lots.stream()
                        .filter(Lot::isBase)
                        .map(lot -> new Excess(lot.fiscalYear(), lot.ratePercent(), lot.amount()))
                        .toList(),
                lots.stream()
                        .filter(lot -> !lot.isBase())
                        .map(lot -> new Unused(lot.fiscalYear(), lot.amount()))
                        .toList());
    }
}
