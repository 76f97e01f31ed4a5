package org.smallvictories.emissions.avoided;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Devices that were given.
 *
 * @param displacementRate the share of a new device's emissions that one given device avoids, 0 to 1; when left out, 0.71
 *     with a range from 0.54 to 0.73
 * @param asOf by the factors as they stood at this moment; now when left out
 */
@Schema(
        examples =
                """
                {"devices": [{"type": "SMARTPHONE", "count": 120, "illustrative": true},
                             {"type": "TABLET", "count": 45, "illustrative": true}], "displacementRate": 0.71}""")
public record DeviceCounts(
        @NotNull @Size(max = 100) List<@NotNull @Valid Devices> devices,
        @PositiveOrZero @DecimalMax("1") @Digits(integer = 1, fraction = 6) BigDecimal displacementRate,
        Instant asOf) {

    /**
     * Devices of one type.
     *
     * @param type such as SMARTPHONE, TABLET, LAPTOP; of one that no factor is known for nothing is computed
     */
    public record Devices(
            @NotBlank @Size(max = 60) String type,
            @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 0) BigDecimal count,
            boolean illustrative) {}
}
