package org.smallvictories.emissions.footprint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A footprint to be worked out. It is planned at first.
 *
 * @see FootprintDetails
 */
@Schema(
        examples =
                """
                {"name": "Summer sale 2020", "kind": "EVENT", "from": "2020-07-15", "to": "2020-07-15",
                 "dueOn": "2020-09-30", "purpose": "See where emissions come from, so that they can be reduced.",
                 "illustrative": true}""")
public record NewFootprint(
        @NotBlank @Size(max = 200) String name,
        @NotNull FootprintKind kind,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        LocalDate dueOn,
        @Size(max = 2000) String purpose,
        UUID includedIn,
        boolean illustrative) {

    FootprintDetails details() {
        return new FootprintDetails(name, from, to, dueOn, purpose, includedIn, illustrative);
    }
}
