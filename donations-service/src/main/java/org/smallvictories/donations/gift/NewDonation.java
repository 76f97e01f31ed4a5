package org.smallvictories.donations.gift;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.Activity;
import org.smallvictories.donations.Category;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.kit.request.Slug;

/** A gift to be logged: money has an amount and a currency, everything else a quantity and a unit. */
@FitsItsKind
@Schema(description = "A gift: money has an amount and a currency, everything else a quantity and a unit.")
public record NewDonation(
        @NotNull Kind kind,
        @NotNull @Slug @Schema(description = "Whom it is given to", examples = "wwf") String partner,
        @NotNull @Slug @Schema(description = "Which of the partner's projects", examples = "panda-phone")
                String project,
        @Slug @Schema(description = "The campaign that funded it; it funds this project", examples = "panda-phone")
                String campaign,
        @NotNull
                @Schema(
                        description = "The day it was pledged, delivered or paid; later than today only for a pledge",
                        examples = "2020-12-15")
                LocalDate date,
        @Positive @Schema(description = "MONEY only: exact, in the currency's decimals", examples = "250.00")
                BigDecimal amount,
        @Schema(description = "MONEY only: ISO 4217", examples = "EUR") String currency,
        @Positive @Schema(description = "DEVICES, GOODS and TIME: how many of the unit") BigDecimal quantity,
        @Schema(description = "DEVICES: PIECE; GOODS: PIECE or KG; TIME: HOUR or ROUND (an outreach round)") Unit unit,
        @Size(max = 2000)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(examples = "Sales of the Panda Phone, second week of December")
                String description,
        @Schema(
                        description =
                                "How far it has come; money delivered is money paid; DEVICES are logged as PLEDGED",
                        defaultValue = "PLEDGED")
                State state,
        @Schema(description = "Whether the figures are invented, for a demonstration", defaultValue = "false")
                Boolean illustrative,
        @Size(max = 100)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(
                        description = "Your own reference; one gift of the partner can have it",
                        examples = "INV-2020-117")
                String reference,
        @Valid @Schema(description = "MONEY only, once it is paid") Payment payment,
        @Schema(description = "GOODS only; OTHER needs a description") Category category,
        @Schema(description = "TIME only; OTHER needs a description, and a unit of ROUND is an OUTREACH_ROUND")
                Activity activity,
        @Positive @Max(1_000_000) @Schema(description = "TIME only: how many took part") Integer people,
        @Valid @Schema(description = "TIME only: what the working time cost; kept as the gift's valuation at COST")
                EmployeeCost employeeCost,
        @Schema(description = "The id of the voided gift that this one is logged in place of") UUID replaces) {

    public NewDonation {
        state = state == null ? State.PLEDGED : state;
        illustrative = illustrative != null && illustrative;
        reference = reference == null || reference.isBlank() ? null : reference.strip();
    }
}
