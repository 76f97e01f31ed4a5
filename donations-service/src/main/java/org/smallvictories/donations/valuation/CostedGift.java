package org.smallvictories.donations.valuation;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.Kind;

/** A delivered gift by what it cost; a row of the database's {@code delivered_gift}. */
public record CostedGift(
        UUID gift,
        Kind kind,
        String partner,
        String project,
        String campaign,
        LocalDate deliveredOn,
        @Schema(description = "Of money its amount, else its valuation on the basis of COST; null when not valued")
                BigDecimal cost,
        String currency,
        @Schema(description = "The cost in EUR; null when not valued, or no rate is on file") BigDecimal inEur,
        boolean illustrative) {

    public static CostedGift of(Tuple row) {
        return new CostedGift(
                row.get("id", UUID.class),
                Kind.valueOf(row.get("kind", String.class)),
                row.get("partner", String.class),
                row.get("project", String.class),
                row.get("campaign", String.class),
                row.get("delivered_on", LocalDate.class),
                row.get("cost", BigDecimal.class),
                row.get("currency", String.class),
                row.get("euros", BigDecimal.class),
                row.get("illustrative", Boolean.class));
    }
}
