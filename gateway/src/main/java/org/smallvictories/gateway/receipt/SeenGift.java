package org.smallvictories.gateway.receipt;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A gift as donations-service shows it to whoever has a link. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SeenGift(
        String giver,
        String partner,
        String project,
        String kind,
        LocalDate date,
        BigDecimal amount,
        String currency,
        BigDecimal quantity,
        String unit,
        String category,
        String activity,
        String description,
        boolean illustrative,
        String state,
        LocalDate deliveredOn,
        LocalDate acceptedOn,
        boolean voided,
        Benefits benefits,
        List<Receipt> receipts,
        Instant expiresAt) {

    /** What the partner said last of what it gave in return. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Benefits(boolean given, String description, BigDecimal value) {}

    /** A file that was sent by the link. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Receipt(String fileName, Instant receivedAt) {}

    public boolean isDelivered() {
        return "DELIVERED".equals(state);
    }

    public boolean isAccepted() {
        return "ACCEPTED".equals(state);
    }

    public boolean isOne() {
        return BigDecimal.ONE.compareTo(quantity) == 0;
    }
}
