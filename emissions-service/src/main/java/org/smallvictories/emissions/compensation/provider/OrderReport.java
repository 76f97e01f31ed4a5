package org.smallvictories.emissions.compensation.provider;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.smallvictories.emissions.compensation.serial.CreditBlock;

/**
 * What a provider says of an order: all that has come of it so far, so that reports may be repeated, lost or reordered.
 *
 * @param orderId the id that it was ordered by
 * @param reference the provider's own
 * @param paid whether the money was taken
 * @param blocks all credits retired for it so far
 * @param certificate where the certificate is; needed once the order is completed
 * @param reason why it failed or was filled in part only
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderReport(
        @NotNull UUID orderId,
        @Size(max = 200) String reference,
        @NotNull Progress progress,
        boolean paid,
        @Size(max = 1000) List<@NotNull @Valid CreditBlock> blocks,
        @Size(min = 1, max = 500) String certificate,
        @Pattern(regexp = "[0-9a-f]{64}") String certificateSha256,
        @Size(max = 1000) String reason) {

    /** How far the provider is. */
    public enum Progress {
        ACCEPTED,
        /** No more is to come: all was carried out, or as much of it as ever will be. */
        COMPLETED,
        /** No more is to come, for a reason that is given. */
        FAILED
    }

    public OrderReport {
        blocks = blocks == null ? List.of() : blocks;
    }
}
