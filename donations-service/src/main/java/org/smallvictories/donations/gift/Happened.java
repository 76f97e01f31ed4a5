package org.smallvictories.donations.gift;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The day a gift was delivered or accepted. */
public record Happened(
        @Schema(description = "Today (UTC) when absent; never later", examples = "2020-12-18") LocalDate date) {}
