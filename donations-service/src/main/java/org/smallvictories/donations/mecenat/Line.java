package org.smallvictories.donations.mecenat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one figure of the report came about. */
@Schema(name = "MecenatLine", description = "How one figure came about.")
public record Line(
        @Schema(description = "The figure of this report that is explained", examples = "ceiling") String figure,
        @Schema(description = "In EUR; null when it is not known", examples = "700000.00") BigDecimal amount,
        @Schema(description = "The arithmetic in words") String text,
        @Schema(description = "Where the rule is written; null where no rule is needed") String source) {

    static String euros(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount) + " EUR";
    }
}
