package org.smallvictories.donations.openpoints;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.mecenat.Qualification;
import org.smallvictories.kit.request.Period;

/** What is not yet proven of the gifts of a period; voided gifts are in none of it. */
@Schema(description = "What is not yet proven of the gifts of a period; voided gifts are in none of it.")
public record OpenPoints(
        Instant asOf,
        Period period,
        @Schema(description = "By the gifts' dates: those without any evidence that stands")
                List<NotEvidenced> notEvidenced,
        @Schema(description = "By the days of delivery: those that are not qualified as mécénat")
                List<NotTaxSafe> notTaxSafe) {

    /** Gifts to one partner, of one kind and in one measure, without evidence. */
    @Schema(description = "Gifts to one partner, of one kind and in one measure, without evidence.")
    public record NotEvidenced(
            String partner,
            Kind kind,
            @Schema(description = "The currency of money, the unit of everything else", examples = "EUR")
                    String measure,
            long gifts,
            @Schema(description = "In that measure", examples = "50000.00") BigDecimal amount,
            @Schema(description = "Whether any of them is invented, for a demonstration") boolean illustrative) {}

    /** Delivered gifts to one partner that were judged alike. */
    @Schema(description = "Delivered gifts to one partner that were judged alike.")
    public record NotTaxSafe(
            String partner,
            @Schema(description = "UNDETERMINED or SPONSORSHIP") Qualification qualification,
            long gifts,
            @Schema(
                            description = "At cost, of those that are valued and converted; null when none of them is",
                            examples = "50000.00")
                    BigDecimal euros,
            long notValued,
            long notConverted,
            @Schema(
                            description =
                                    "How many a campaign funded, which the courts took for sponsorship (Conseil d'État, 15"
                                            + " Feb 2012, n° 340855)")
                    long salesTied,
            @Schema(description = "Whether any of them is invented, for a demonstration") boolean illustrative) {}
}
