package org.smallvictories.donations.device;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.LuhnCheck;

/**
 * A device that is listed by itself. It has an IMEI, a serial or both.
 *
 * @param imei the fifteenth digit is a check digit by Luhn's formula (3GPP TS 23.003, annex B)
 */
@Schema(description = "A device that is listed by itself. It has an IMEI, a serial or both.")
public record NewDevice(
        @NotNull @Schema(examples = "TABLET") DeviceType type,
        @Size(max = 100) @Pattern(regexp = Text.ONE_LINE, message = Text.EXPECTED) @Schema(examples = "Samsung")
                String brand,
        @Size(max = 100) @Pattern(regexp = Text.ONE_LINE, message = Text.EXPECTED) @Schema(examples = "Galaxy Tab A7")
                String model,
        @Pattern(regexp = "[0-9]{15}", message = "must have 15 digits")
                @LuhnCheck(message = "must end in its check digit; one of the digits is wrong")
                @Schema(description = "15 digits; spaces and hyphens are left out", examples = "490154203237518")
                String imei,
        @Size(max = 60)
                @Pattern(regexp = "[\\x21-\\x7E]+", message = "must be letters, digits and signs without spaces")
                @Schema(examples = "R52N70ABCDE")
                String serial,
        @NotNull @Schema(examples = "GOOD") Condition condition,
        @PositiveOrZero
                @Digits(integer = 12, fraction = 4)
                @Schema(description = "For information: what counts are the gift's valuations", examples = "110.00")
                BigDecimal value,
        @Schema(description = "ISO 4217, of the value", examples = "EUR") String currency)
        implements Described {

    public NewDevice {
        brand = Text.orNull(brand);
        model = Text.orNull(model);
        imei = imei == null ? null : Text.orNull(imei.replaceAll("[ -]", ""));
        serial = Text.orNull(serial);
    }
}
