package org.smallvictories.emissions.compensation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.emissions.compensation.serial.SerialRange;

/** The parts of a block: two or more that follow each other without gap or overlap from its first serial to its last. */
@Schema(
        examples =
                """
                {"parts": [{"serialFrom": 5001, "serialTo": 5004}, {"serialFrom": 5005, "serialTo": 5012}]}""")
public record NewSplit(@NotNull @Size(max = 1000) List<@NotNull @Valid SerialRange> parts) {}
