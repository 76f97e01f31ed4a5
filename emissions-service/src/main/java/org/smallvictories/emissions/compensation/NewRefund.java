package org.smallvictories.emissions.compensation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That the money for what was not carried out came back.
 *
 * @param reference of the payment
 */
public record NewRefund(@NotBlank @Size(max = 500) @Schema(examples = "Credit note 2021-004") String reference) {}
