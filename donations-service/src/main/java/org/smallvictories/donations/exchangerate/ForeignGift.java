package org.smallvictories.donations.exchangerate;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A gift in another currency than the euro. */
public record ForeignGift(
        UUID gift,
        String partner,
        LocalDate date,
        @Schema(examples = "USD") String currency,
        BigDecimal amount,
        @Schema(description = "Null while no rate is on file") InEur inEur) {

    static ForeignGift of(Tuple row) {
        BigDecimal euros = row.get("euros", BigDecimal.class);
        return new ForeignGift(
                row.get("id", UUID.class),
                row.get("partner", String.class),
                row.get("given_on", LocalDate.class),
                row.get("currency", String.class),
                row.get("amount", BigDecimal.class),
                euros == null
                        ? null
                        : new InEur(euros, row.get("rate", BigDecimal.class), row.get("rate_date", LocalDate.class)));
    }
}
