package org.smallvictories.donations.device;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A device as it is read. */
@Schema(name = "Device", description = "A device as it is read. What does not apply, or has not happened, is null.")
public record DeviceView(
        UUID id,
        UUID lot,
        DeviceType type,
        String brand,
        String model,
        @Schema(description = "Masked for those who need not see it; null once erased") String imei,
        @Schema(description = "Masked for those who need not see it; null once erased") String serial,
        @Schema(description = "The salted hash that stands for both in the journal; null once erased")
                String identifiers,
        Condition condition,
        @Schema(description = "For information; what counts are the gift's valuations") BigDecimal value,
        String currency,
        @Schema(description = "Whether it can hold data, and is to be wiped") boolean holdsStorage,
        @Schema(description = "The wipe record that accounts for it") UUID wipe,
        Instant recordedAt,
        Instant erasedAt,
        String eraseReason,
        Instant voidedAt,
        String voidReason) {

    /** @param mask what is shown of an identifier */
    static DeviceView of(Device device, UUID wipe, UnaryOperator<String> mask) {
        Specification kind = device.kind;
        return new DeviceView(
                device.id,
                device.lot,
                kind.type,
                kind.brand,
                kind.model,
                device.imei == null ? null : mask.apply(device.imei),
                device.serial == null ? null : mask.apply(device.serial),
                device.identifiers(),
                kind.condition,
                kind.value,
                kind.currency,
                kind.holdsStorage,
                wipe,
                device.recordedAt,
                device.erasedAt,
                device.eraseReason,
                device.voidedAt,
                device.voidReason);
    }

    /** As the journal keeps it, which nobody can erase from. */
    static DeviceView journalled(Device device) {
        return of(device, null, identifier -> null);
    }
}
