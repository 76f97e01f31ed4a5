package org.smallvictories.donations.mecenat;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same year with one more gift that qualifies as mécénat. Nothing is saved. */
@Schema(description = "The same year with one more gift that qualifies as mécénat. Nothing is saved.")
public record WhatIf(
        BigDecimal gift,
        boolean aidsPeopleInDifficulty,
        @Schema(
                        description =
                                "What the reduction of the year would gain; less than zero when the gift pushes out an excess"
                                        + " at a higher rate")
                BigDecimal moreReduction,
        MecenatReport.Base base,
        MecenatReport.Reduction reduction,
        @Schema(description = "Whether the duty to declare would arise; null while it cannot be said")
                Boolean declarationDue,
        List<Line> lines) {

    static WhatIf of(YearFigures figures, BigDecimal gift, boolean aidsPeopleInDifficulty) {
        BigDecimal nothing = BigDecimal.ZERO.setScale(2);
        Given more = aidsPeopleInDifficulty ? new Given(nothing, gift) : new Given(gift, nothing);
        Assessment then = figures.assessment().ifAlsoGiven(more);
        return new WhatIf(
                gift,
                aidsPeopleInDifficulty,
                then.reduction().subtract(figures.assessment().reduction()),
                MecenatReport.Base.of(then),
                MecenatReport.Reduction.of(then),
                figures.mustDeclare(then.year().given()),
                Explanation.of(then));
    }
}
