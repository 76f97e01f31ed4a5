package org.smallvictories.donations.mecenat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Tuple;
import org.smallvictories.donations.valuation.CostedGift;

/** A gift delivered in a fiscal year, and what it was judged to be. */
public record QualifiedGift(
        @JsonUnwrapped CostedGift costed, Qualification qualification, boolean aidsPeopleInDifficulty) {

    static QualifiedGift of(Tuple row) {
        return new QualifiedGift(
                CostedGift.of(row),
                Qualification.valueOf(row.get("qualification", String.class)),
                row.get("aids", Boolean.class));
    }
}
