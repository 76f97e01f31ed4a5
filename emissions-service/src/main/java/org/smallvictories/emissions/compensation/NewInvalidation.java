package org.smallvictories.emissions.compensation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That the registry invalidated a block.
 *
 * @param date the day on which the registry did
 * @param notice where the registry says so: an address or a reference
 */
@Schema(
        examples =
                """
                {"reason": "The project was found to be over-credited", "date": "2021-03-01",
                 "notice": "https://registry.example/notices/17"}""")
public record NewInvalidation(
        @NotBlank @Size(max = 1000) String reason, @NotNull LocalDate date, @Size(max = 500) String notice) {}
