package org.smallvictories.donations.valuation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.exchangerate.Conversion;
import org.smallvictories.donations.exchangerate.InEur;
import org.smallvictories.kit.journal.Personal;

/** A valuation as it is read. */
@Schema(description = "What a gift is worth on one basis.")
public record ValuationView(
        UUID id,
        Basis basis,
        BigDecimal amount,
        String currency,
        @Schema(description = "Null for amounts in euros, and while no rate is on file") InEur inEur,
        LocalDate date,
        String explanation,
        String evidence,
        Instant recordedAt,
        Personal recordedBy,
        Instant voidedAt,
        String voidReason) {

    /** Those of a gift, by basis, voided ones included, without what came after that moment. */
    public static List<ValuationView> of(UUID gift, Horizon asOf) {
        return Valuation.of(gift, asOf).stream()
                .map(valuation -> of(valuation, asOf))
                .toList();
    }

    static ValuationView of(Valuation valuation, Horizon asOf) {
        boolean voided = asOf.sees(valuation.voidedAt);
        return new ValuationView(
                valuation.id,
                valuation.basis,
                valuation.amount,
                valuation.currency,
                Conversion.of(valuation.id, asOf).orElse(null),
                valuation.valuedOn,
                valuation.explanation,
                valuation.evidence,
                valuation.recordedAt,
                Personal.of(valuation.recordedBy),
                voided ? valuation.voidedAt : null,
                voided ? valuation.voidReason : null);
    }
}
