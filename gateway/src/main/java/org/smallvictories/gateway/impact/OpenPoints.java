package org.smallvictories.gateway.impact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;

/** What is not yet proven of the gifts of a period, as donations-service tells. */
@TolerantReader
public record OpenPoints(@NotNull List<@Valid NotEvidenced> notEvidenced, @NotNull List<@Valid NotTaxSafe> notTaxSafe) {

    /**
     * @param kind MONEY, DEVICES, GOODS or TIME
     * @param measure the currency of money, the unit of everything else
     */
    @TolerantReader
    public record NotEvidenced(
            @NotNull String partner,
            @NotNull String kind,
            @NotNull String measure,
            @NotNull Long gifts,
            @NotNull BigDecimal amount,
            boolean illustrative) {}

    /**
     * @param qualification UNDETERMINED or SPONSORSHIP
     * @param euros of those that are valued and converted; null when none of them is
     * @param salesTied how many a campaign funded
     */
    @TolerantReader
    public record NotTaxSafe(
            @NotNull String partner,
            @NotNull String qualification,
            @NotNull Long gifts,
            BigDecimal euros,
            @NotNull Long notValued,
            @NotNull Long notConverted,
            @NotNull Long salesTied,
            boolean illustrative) {}
}
