package org.smallvictories.donations.mecenat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.valuation.CostedGift;

/** A gift delivered in a fiscal year, and what it was judged to be. */
public record QualifiedGift(
        @JsonUnwrapped CostedGift costed,
        Qualification qualification,
        boolean aidsPeopleInDifficulty,
        @Schema(description = "Whether the partner gave something in return; null when it does not say")
                Boolean benefits,
        @Schema(description = "What that is worth in EUR, as the partner says; null when it does not")
                BigDecimal benefitsValue) {

    static QualifiedGift of(Tuple row) {
        return new QualifiedGift(
                CostedGift.of(row),
                Qualification.valueOf(row.get("qualification", String.class)),
                row.get("aids", Boolean.class),
                row.get("benefits", Boolean.class),
                row.get("benefits_value", BigDecimal.class));
    }
}
