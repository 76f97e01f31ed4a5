package org.smallvictories.donations.device;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Devices of a gift: by count, all of one type, brand, model and condition; or one by one. */
@Schema(
        description = "Devices of a gift. By count: type, condition and count, all devices alike. One by one: devices,"
                + " which say the rest each for itself.")
public record NewLot(
        @NotNull
                @Schema(
                        description = "A gift of kind DEVICES",
                        extensions =
                                @Extension(
                                        name = "x-example-from",
                                        value = "/api/donations?kind=DEVICES&state=PLEDGED"))
                UUID gift,
        @Schema(description = "By count only", examples = "SMARTPHONE") DeviceType type,
        @Size(max = 100)
                @Pattern(regexp = Text.ONE_LINE, message = Text.EXPECTED)
                @Schema(description = "By count only", examples = "Samsung")
                String brand,
        @Size(max = 100)
                @Pattern(regexp = Text.ONE_LINE, message = Text.EXPECTED)
                @Schema(description = "By count only", examples = "Galaxy S9")
                String model,
        @Schema(description = "By count only", examples = "GOOD") Condition condition,
        @Positive @Schema(description = "By count only: how many", examples = "12") Integer count,
        @PositiveOrZero
                @Digits(integer = 12, fraction = 4)
                @Schema(
                        description = "By count only: of one piece, for information; what counts are the gift's"
                                + " valuations",
                        examples = "95.00")
                BigDecimal value,
        @Schema(description = "ISO 4217, of the value", examples = "EUR") String currency,
        @Size(min = 1, max = MOST)
                @Schema(description = "One by one: at most " + MOST + "; a gift may have several lots", nullable = true)
                List<@Valid @NotNull NewDevice> devices)
        implements Described {

    static final int MOST = 1_000;

    public NewLot {
        brand = Text.orNull(brand);
        model = Text.orNull(model);
    }

    boolean isByCount() {
        return devices == null;
    }

    int size() {
        return isByCount() ? count : devices.size();
    }
}
