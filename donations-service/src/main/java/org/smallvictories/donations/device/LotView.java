package org.smallvictories.donations.device;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.journal.Personal;

/** A lot as it is read. */
@Schema(name = "DeviceLot", description = "A lot as it is read. What does not apply is null.")
public record LotView(
        UUID id,
        UUID gift,
        String partner,
        @Schema(description = "Null in a lot one by one, as the five after it are") DeviceType type,
        String brand,
        String model,
        Condition condition,
        @Schema(description = "As it was logged") Integer count,
        @Schema(description = "Of one piece, for information") BigDecimal value,
        String currency,
        Tally devices,
        boolean illustrative,
        Instant recordedAt,
        Personal recordedBy,
        Instant voidedAt,
        String voidReason) {

    static LotView of(DeviceLot lot, Tally devices) {
        Specification kind = lot.kind;
        boolean byCount = kind != null;
        return new LotView(
                lot.id,
                lot.gift,
                lot.partner,
                byCount ? kind.type : null,
                byCount ? kind.brand : null,
                byCount ? kind.model : null,
                byCount ? kind.condition : null,
                lot.devices,
                byCount ? kind.value : null,
                byCount ? kind.currency : null,
                devices,
                lot.illustrative,
                lot.recordedAt,
                Personal.of(lot.recordedBy),
                lot.voidedAt,
                lot.voidReason);
    }
}
