package org.smallvictories.gateway.gifts;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.smallvictories.gateway.impact.TolerantReader;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Unit;

/**
 * A gift as donations-service tells it; in a list without what is kept with it.
 *
 * @param valuations null in a list
 * @param evidence null in a list
 * @param qualification null in a list and for partner managers
 */
@TolerantReader
record Gift(
        @NotNull String id,
        @NotNull String kind,
        @NotNull String partner,
        String project,
        String campaign,
        @NotNull LocalDate date,
        BigDecimal amount,
        String currency,
        BigDecimal quantity,
        String unit,
        String description,
        @NotNull String state,
        LocalDate deliveredOn,
        LocalDate acceptedOn,
        Instant recordedAt,
        String recordedBy,
        Instant voidedAt,
        String voidReason,
        boolean illustrative,
        String reference,
        Integer people,
        String replaces,
        String replacedBy,
        InEur inEur,
        List<Valuation> valuations,
        List<Evidence> evidence,
        String qualification) {

    @TolerantReader
    record InEur(@NotNull BigDecimal amount, BigDecimal rate, LocalDate rateDate) {}

    @TolerantReader
    record Valuation(
            @NotNull String basis,
            @NotNull BigDecimal amount,
            @NotNull String currency,
            LocalDate date,
            String explanation,
            Instant voidedAt) {}

    /** @param fileName null for a link, or once it was erased */
    @TolerantReader
    record Evidence(
            @NotNull String id,
            String about,
            String description,
            String link,
            String fileName,
            String mediaType,
            String sha256,
            Instant recordedAt,
            Instant voidedAt,
            String voidReason) {}

    public String page() {
        return "/gifts/" + id;
    }

    /** The form for the right gift, once this one is voided. */
    public String formInItsPlace() {
        return "/gifts/new?replaces=" + id;
    }

    public boolean isMoney() {
        return "MONEY".equals(kind);
    }

    public boolean isVoided() {
        return voidedAt != null;
    }

    /** The money, or how many of what. */
    public Quantity what() {
        if (isMoney()) {
            return Quantity.money(amount, currency);
        }
        return new Quantity(quantity, Unit.count("DEVICES".equals(kind) ? "DEVICE" : unit));
    }
}
