package org.smallvictories.emissions.comparison;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.emissions.footprint.NewActivity;
import org.smallvictories.kit.request.Slug;

/**
 * How a footprint might have been. At least one of the four is given.
 *
 * @param factors replaced in every line that has them
 * @param changes of single lines; a factor named here goes before {@code factors}
 * @param calculations with other inputs; their recorded lines give way to what comes of these
 * @param additions lines that there might have been besides
 */
@Schema(
        examples =
                """
                {"additions": [{"group": "deliveries", "scope": 3, "category": 4, "quantity": 1000, "unit": "parcel",
                                "description": "Parcels to pick-up points", "factor": "parcel-pick-up-smartphone"}]}""")
public record WhatIf(
        @Size(max = 100) List<@NotNull @Valid OtherFactor> factors,
        @Size(max = 1000) List<@NotNull @Valid Change> changes,
        @Size(max = 20) List<@NotNull @Valid OtherInputs> calculations,
        @Size(max = 100) List<@NotNull @Valid NewActivity> additions) {

    /** @param toVersion the newest when left out */
    public record OtherFactor(@NotNull @Slug String from, @NotNull @Slug String to, @Min(1) Integer toVersion) {}

    /**
     * @param activity the line
     * @param quantity zero takes the line away
     * @param unit the line's own when left out
     * @param factor the line's own when left out
     */
    public record Change(
            @NotNull UUID activity,
            @PositiveOrZero @Digits(integer = 15, fraction = 9) BigDecimal quantity,
            String unit,
            @Slug String factor,
            @Min(1) Integer factorVersion) {}

    public WhatIf {
        factors = factors == null ? List.of() : factors;
        changes = changes == null ? List.of() : changes;
        calculations = calculations == null ? List.of() : calculations;
        additions = additions == null ? List.of() : additions;
    }

    boolean isEmpty() {
        return factors.isEmpty() && changes.isEmpty() && calculations.isEmpty() && additions.isEmpty();
    }
}
