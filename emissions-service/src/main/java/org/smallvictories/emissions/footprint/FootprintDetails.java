package org.smallvictories.emissions.footprint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a draft is about; may change until the footprint is completed.
 *
 * @param from the first day covered
 * @param to the last day covered
 * @param includedIn for an event: the company-year footprint that counts these emissions too
 * @param illustrative whether the figures are invented
 */
@Schema(
        examples =
                """
                {"name": "Summer sale 2020", "from": "2020-07-15", "to": "2020-07-15", "dueOn": "2020-09-30",
                 "purpose": "See where emissions come from, so that they can be reduced.", "illustrative": true}""")
public record FootprintDetails(
        @NotBlank @Size(max = 200) String name,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        LocalDate dueOn,
        @Size(max = 2000) String purpose,
        UUID includedIn,
        boolean illustrative) {}
