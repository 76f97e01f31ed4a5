package org.smallvictories.donations.mecenat;

import static org.smallvictories.donations.mecenat.Line.euros;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Says line by line how an assessment came about, each line with the rule's source. */
class Explanation {

    private final Assessment assessment;
    private final Rules rules;
    private final Rules.Sources sources;
    private final List<Line> lines = new ArrayList<>();

    private Explanation(Assessment assessment) {
        this.assessment = assessment;
        this.rules = assessment.rules();
        this.sources = rules.sources();
    }

    static List<Line> of(Assessment assessment) {
        Explanation explanation = new Explanation(assessment);
        explanation.ceiling();
        explanation.base();
        explanation.reductions();
        return explanation.lines;
    }

    static List<Line> of(YearFigures figures) {
        Explanation explanation = new Explanation(figures.assessment());
        explanation.gifts(figures);
        explanation.lines.addAll(of(figures.assessment()));
        explanation.declaration(figures);
        return explanation.lines;
    }

    private void gifts(YearFigures figures) {
        String when = " delivered from " + figures.inputs().opensOn + " to " + figures.inputs().closesOn;
        MecenatReport.Part mecenat = MecenatReport.Part.of(figures.judged(Qualification.MECENAT));
        add("mecenat.amount", mecenat.amount(), count(mecenat) + when + ", at cost", "BOI-BIC-RICI-20-30-10-20");
        MecenatReport.NotTaxSafe doubtful = MecenatReport.NotTaxSafe.of(figures);
        add(
                "notTaxSafe.amount",
                doubtful.amount(),
                count(doubtful.undetermined()) + " undetermined and " + count(doubtful.sponsorship()) + " sponsorship,"
                        + when + ", at cost; no reduction is counted for them",
                null);
        add("base.carriedIn", Lot.sum(assessment.year().excessIn()), "Carried in: " + figures.carriedFrom(), null);
    }

    private static String count(MecenatReport.Part part) {
        long missing = part.notValued() + part.notConverted();
        return part.gifts()
                + (part.gifts() == 1 ? " gift" : " gifts")
                + (missing == 0 ? "" : " (" + missing + " of them in no figure)");
    }

    private void declaration(YearFigures figures) {
        BigDecimal given = assessment.year().given().total();
        Boolean due = figures.mustDeclare(assessment.year().given());
        String text = due == null
                ? "It cannot be said while some gifts are in no figure: so far "
                : due ? "To be declared gift by gift: " : "No duty to declare gift by gift: ";
        add(
                "declaration.due",
                given,
                text + euros(given) + " given in a year that opened on " + figures.inputs().opensOn
                        + "; the duty is there above "
                        + euros(rules.declaration().above()) + " for years that opened from "
                        + rules.declaration().openedFrom() + " on",
                sources.declaration());
    }

    private void ceiling() {
        BigDecimal turnover = assessment.year().turnover();
        String share = rules.ceilingPerMille().toPlainString() + " ‰ of the turnover before VAT of " + euros(turnover)
                + ", which is " + euros(rules.shareOfTurnover(turnover));
        boolean floor = rules.ceilingFloor().signum() > 0;
        add(
                "ceiling",
                assessment.ceiling(),
                floor ? "The higher of " + euros(rules.ceilingFloor()) + " and " + share : share,
                sources.ceiling());
    }

    private void base() {
        Given given = assessment.year().given();
        add(
                "base.own",
                given.total(),
                "Given in the year and qualified as mécénat, of which " + euros(given.toAidBodies())
                        + " to bodies that aid people in difficulty" + rates(),
                sources.rate());
        assessment
                .base()
                .used()
                .forEach(lot -> add(
                        "reduction.ofTheYear",
                        Assessment.reduction(lot),
                        lot.ratePercent() + " % of " + euros(lot.amount()) + origin(lot),
                        isOwn(lot) ? sources.rate() : sources.carriedBase()));
        assessment
                .base()
                .carried()
                .forEach(lot -> add(
                        "base.carriedOut",
                        lot.amount(),
                        "Above the ceiling," + origin(lot) + "; usable at " + lot.ratePercent()
                                + " % up to fiscal year " + rules.usableUntil(lot)
                                + ", after what is given in each of those years",
                        sources.carriedBase()));
        assessment
                .base()
                .expired()
                .forEach(lot -> add(
                        "base.expired",
                        lot.amount(),
                        "Found no room under the ceilings up to fiscal year " + rules.usableUntil(lot) + " and is lost,"
                                + origin(lot),
                        sources.carriedBase()));
    }

    private String rates() {
        return rules.reduced() == null
                ? ""
                : "; what is given to others counts at " + rules.reduced().ratePercent() + " % above "
                        + euros(rules.reduced().above())
                        + "; under the ceiling the higher rate goes first, which is an assumption of this view";
    }

    private void reductions() {
        Draw reductions = assessment.reductions();
        if (reductions == null) {
            String unknown = assessment.year().taxDue() == null
                    ? "The tax that the reduction can be set against has not been entered"
                    : "What was left unused by the year before is not known, because its tax has not been entered";
            add("reduction.used", null, unknown, sources.unusedReduction());
            return;
        }
        String tax = " set against the tax of " + euros(assessment.year().taxDue());
        reductions.used().forEach(lot -> add("reduction.used", lot.amount(), reductionOf(lot) + tax, source(lot)));
        reductions
                .carried()
                .forEach(lot -> add(
                        "reduction.carriedOut",
                        lot.amount(),
                        reductionOf(lot) + " above the tax; usable up to fiscal year " + rules.usableUntil(lot)
                                + ", after the reduction of each of those years",
                        sources.unusedReduction()));
        reductions
                .expired()
                .forEach(lot -> add(
                        "reduction.expired",
                        lot.amount(),
                        reductionOf(lot) + " could not be used up to fiscal year " + rules.usableUntil(lot)
                                + " and is lost",
                        sources.unusedReduction()));
    }

    private String source(Lot lot) {
        return isOwn(lot) ? sources.rate() : sources.unusedReduction();
    }

    private boolean isOwn(Lot lot) {
        return lot.fiscalYear() == assessment.year().fiscalYear();
    }

    private String origin(Lot lot) {
        return isOwn(lot) ? " given in the year" : " carried forward from fiscal year " + lot.fiscalYear();
    }

    private String reductionOf(Lot lot) {
        return isOwn(lot) ? "Reduction of the year" : "Reduction of fiscal year " + lot.fiscalYear();
    }

    private void add(String figure, BigDecimal amount, String text, String source) {
        lines.add(new Line(figure, amount, text, source));
    }
}
