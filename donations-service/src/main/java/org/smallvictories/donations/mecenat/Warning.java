package org.smallvictories.donations.mecenat;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What speaks against a figure. */
@Schema(name = "MecenatWarning", description = "What speaks against a figure.")
public record Warning(
        @Schema(
                        enumeration = {
                            "SALES_TIED",
                            "BENEFITS_IN_RETURN",
                            "NOT_ACCEPTED",
                            "NOT_VALUED",
                            "NOT_CONVERTED",
                            "ILLUSTRATIVE",
                            "PROVISIONAL"
                        })
                String code,
        @Schema(description = "How many gifts it is about; null when it is about none") Long gifts,
        @Schema(description = "In EUR: their sum, or as the text says; null when it is not known") BigDecimal amount,
        String text,
        @Schema(description = "Where the rule is written; null where none is needed") String source) {

    static Warning salesTied(long gifts, BigDecimal amount) {
        return new Warning(
                "SALES_TIED",
                gifts,
                amount,
                "Funded by a campaign. Payments of a share of sales were ruled to be made in the direct interest of the"
                        + " business, hence sponsorship and not mécénat: the promise to give had helped to sell.",
                "Conseil d'État, 15 Feb 2012, n° 340855");
    }

    static Warning benefitsInReturn(long gifts, BigDecimal value) {
        return new Warning(
                "BENEFITS_IN_RETURN",
                gifts,
                value,
                "The partner states that it gave something in return; the amount is what it says that is worth. A gift is"
                        + " mécénat only if it is out of all proportion to it, and sponsorship otherwise.",
                "CGI art. 238 bis; BOI-BIC-RICI-20-30-10-20, § 1 and IV");
    }

    static Warning notAccepted(long gifts) {
        return new Warning(
                "NOT_ACCEPTED",
                gifts,
                null,
                "Gifts in kind that the partner has not accepted yet. They count only if the partner accepts them.",
                "BOI-BIC-RICI-20-30-10-20, § 90");
    }

    static Warning notValued(long gifts) {
        return new Warning(
                "NOT_VALUED",
                gifts,
                null,
                "Qualified as mécénat, but in no figure: without a valuation on the basis of COST.",
                "BOI-BIC-RICI-20-30-10-20");
    }

    static Warning notConverted(long gifts) {
        return new Warning(
                "NOT_CONVERTED",
                gifts,
                null,
                "Qualified as mécénat, but in no figure: no rate of their currency is on file.",
                null);
    }

    static Warning illustrative() {
        return new Warning("ILLUSTRATIVE", null, null, "Some of the gifts are invented, for a demonstration.", null);
    }

    static Warning provisional() {
        return new Warning("PROVISIONAL", null, null, "The turnover or the tax of the year is an estimate.", null);
    }
}
