package org.smallvictories.donations.exports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A grant of the 360Giving Data Standard 1.4 (https://standard.threesixtygiving.org, CC BY 4.0). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Grant(
        @Schema(examples = "360G-example-01936e5c-7b3a-7c4e-9f00-2f1a3b4c5d6e") String id,
        String title,
        String description,
        String currency,
        @Schema(description = "The amount of money, or what the gift in kind was valued at") BigDecimal amountAwarded,
        @Schema(description = "The same once it is paid or delivered, else 0") BigDecimal amountDisbursed,
        LocalDate awardDate,
        List<Organization> recipientOrganization,
        List<Organization> fundingOrganization,
        @Schema(description = "The project, and the campaign that funded it") List<Programme> grantProgramme,
        List<Classification> classifications,
        Instant dateModified) {

    /** What the gift is part of. */
    @Schema(name = "GrantProgramme")
    record Programme(String code, String title) {}

    /** What the gift is, in a vocabulary of this suite. */
    @Schema(name = "GrantClassification")
    record Classification(
            @Schema(examples = "small-victories:valuation-basis") String vocabulary,
            @Schema(examples = "COST") String code,
            String title) {}
}
