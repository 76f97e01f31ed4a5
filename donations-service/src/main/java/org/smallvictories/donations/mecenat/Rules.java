package org.smallvictories.donations.mecenat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the law says of fiscal years that closed from one day on; amounts in EUR.
 *
 * @param closedFrom the first closing date that these rules are for
 * @param ceilingFloor the ceiling is never less
 * @param ceilingPerMille of the turnover before VAT
 * @param ratePercent of the base that the tax is reduced by
 * @param reduced the lower rate of large sums; null where there is none
 * @param carryForwardYears how many of the next fiscal years an excess or an unused reduction lasts for
 * @param sources where each of these is written
 */
@Schema(name = "MecenatRules")
public record Rules(
        LocalDate closedFrom,
        BigDecimal ceilingFloor,
        BigDecimal ceilingPerMille,
        int ratePercent,
        Reduced reduced,
        int carryForwardYears,
        Declaration declaration,
        Sources sources) {

    /** What is given in a year above that amount counts at this rate, but for gifts to bodies that aid people in difficulty. */
    @Schema(name = "MecenatReducedRate")
    public record Reduced(BigDecimal above, int ratePercent) {}

    /** A year that opened on this day or later, with more given than this, has a duty to declare gift by gift. */
    @Schema(name = "MecenatDeclarationRule")
    public record Declaration(LocalDate openedFrom, BigDecimal above) {}

    @Schema(name = "MecenatSources")
    public record Sources(
            String ceiling, String rate, String carriedBase, String unusedReduction, String declaration) {}

    BigDecimal ceiling(BigDecimal turnover) {
        return ceilingFloor.max(shareOfTurnover(turnover)).setScale(2, RoundingMode.HALF_UP);
    }

    BigDecimal shareOfTurnover(BigDecimal turnover) {
        return turnover.multiply(ceilingPerMille).movePointLeft(3).setScale(2, RoundingMode.HALF_UP);
    }

    /** What was given in a year, one lot a rate, the higher rate first. */
    List<Lot> lots(int fiscalYear, Given given) {
        BigDecimal atLowerRate = atReducedRate(given);
        List<Lot> lots = new ArrayList<>();
        lots.add(new Lot(fiscalYear, ratePercent, given.total().subtract(atLowerRate)));
        if (reduced != null) {
            lots.add(new Lot(fiscalYear, reduced.ratePercent, atLowerRate));
        }
        return lots.stream().filter(Lot::isSomething).toList();
    }

    private BigDecimal atReducedRate(Given given) {
        return reduced == null
                ? BigDecimal.ZERO
                : given.ordinary().subtract(reduced.above).max(BigDecimal.ZERO);
    }

    boolean mustDeclare(LocalDate opensOn, BigDecimal given) {
        return !opensOn.isBefore(declaration.openedFrom) && given.compareTo(declaration.above) > 0;
    }

    int usableUntil(Lot lot) {
        return lot.fiscalYear() + carryForwardYears;
    }
}
