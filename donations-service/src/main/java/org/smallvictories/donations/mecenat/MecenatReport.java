package org.smallvictories.donations.mecenat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fiscal year under article 238 bis of the French tax code (CGI); amounts in EUR. */
@Schema(description = "A fiscal year under article 238 bis of the French tax code (CGI); amounts in EUR.")
public record MecenatReport(
        @Schema(examples = "2020") int fiscalYear,
        Instant asOf,
        @Schema(description = "What this view is not") String notice,
        InputsView inputs,
        @Schema(description = "Which version of the rules applies, and where it is written") Rules rules,
        BigDecimal ceiling,
        @Schema(description = "Delivered in the year and qualified as mécénat") Part mecenat,
        @Schema(description = "Of these, to bodies that aid people in difficulty") BigDecimal toAidBodies,
        Base base,
        Reduction reduction,
        NotTaxSafe notTaxSafe,
        Declaration declaration,
        List<Warning> warnings,
        @Schema(description = "How each figure came about") List<Line> lines,
        @Schema(description = "Null when it was not asked for") WhatIf whatIf) {

    static final String NOTICE = "A view for leadership, worked out from what is recorded here. It is not tax advice."
            + " Not considered: what purchases of works by living artists take of the ceiling (CGI art. 238 bis AB), the"
            + " cap per employee on seconded staff, tax groups, and other tax benefits for the same gift.";

    /** Gifts delivered in the year that were judged alike. */
    @Schema(name = "MecenatPart")
    public record Part(
            long gifts,
            @Schema(description = "Of those that are valued and converted; null when none of them is")
                    BigDecimal amount,
            long notValued,
            long notConverted,
            @Schema(description = "Whether any of these gifts is invented, for a demonstration") boolean illustrative) {

        static Part of(List<Group> groups) {
            long gifts = groups.stream().mapToLong(Group::gifts).sum();
            return new Part(
                    gifts,
                    groups.stream()
                            .map(Group::euros)
                            .filter(Objects::nonNull)
                            .reduce(BigDecimal::add)
                            .orElse(gifts == 0 ? BigDecimal.ZERO.setScale(2) : null),
                    groups.stream().mapToLong(Group::notValued).sum(),
                    groups.stream().mapToLong(Group::notConverted).sum(),
                    groups.stream().anyMatch(Group::illustrative));
        }
    }

    /** What goes under the ceiling: what was given in the year, then what earlier years left. */
    @Schema(name = "MecenatBase")
    public record Base(
            List<Carried> carriedIn,
            BigDecimal used,
            @Schema(description = "What is left of the ceiling") BigDecimal room,
            List<Carried> carriedOut,
            List<Carried> expired) {

        static Base of(Assessment assessment) {
            BigDecimal used = Lot.sum(assessment.base().used());
            return new Base(
                    Carried.of(assessment.year().excessIn(), assessment.rules()),
                    used,
                    assessment.ceiling().subtract(used),
                    Carried.of(assessment.base().carried(), assessment.rules()),
                    Carried.of(assessment.base().expired(), assessment.rules()));
        }
    }

    /** What the tax is reduced by: the reduction of the year, then what earlier years left unused. */
    @Schema(name = "MecenatReduction")
    public record Reduction(
            BigDecimal ofTheYear,
            @Schema(description = "Null when it is not known") List<Carried> carriedIn,
            @Schema(description = "Null while the tax, or what is carried in, is not known") BigDecimal used,
            @Schema(description = "Null likewise") List<Carried> carriedOut,
            @Schema(description = "Null likewise") List<Carried> expired) {

        static Reduction of(Assessment assessment) {
            Draw drawn = assessment.reductions();
            Rules rules = assessment.rules();
            List<Lot> unusedIn = assessment.year().unusedIn();
            return new Reduction(
                    assessment.reduction(),
                    unusedIn == null ? null : Carried.of(unusedIn, rules),
                    drawn == null ? null : Lot.sum(drawn.used()),
                    drawn == null ? null : Carried.of(drawn.carried(), rules),
                    drawn == null ? null : Carried.of(drawn.expired(), rules));
        }
    }

    /** A balance that goes from year to year. */
    @Schema(name = "MecenatBalance")
    public record Carried(
            @Schema(description = "The fiscal year that it comes from", examples = "2019") int fiscalYear,
            @Schema(description = "Of a base; null for a reduction", examples = "60") Integer ratePercent,
            BigDecimal amount,
            @Schema(description = "The last fiscal year that it can be used in", examples = "2024") int usableUntil) {

        static List<Carried> of(List<Lot> lots, Rules rules) {
            return lots.stream()
                    .map(lot -> new Carried(lot.fiscalYear(), lot.ratePercent(), lot.amount(), rules.usableUntil(lot)))
                    .toList();
        }
    }

    /** Euros given in the year that no reduction of the tax can be counted on for. */
    public record NotTaxSafe(
            @Schema(description = "Of those that are valued and converted; null when none of them is")
                    BigDecimal amount,
            Part undetermined,
            Part sponsorship) {

        static NotTaxSafe of(YearFigures figures) {
            List<Group> undetermined = figures.judged(Qualification.UNDETERMINED);
            List<Group> sponsorship = figures.judged(Qualification.SPONSORSHIP);
            List<Group> both =
                    Stream.concat(undetermined.stream(), sponsorship.stream()).toList();
            return new NotTaxSafe(Part.of(both).amount(), Part.of(undetermined), Part.of(sponsorship));
        }
    }

    /** The duty to declare gift by gift: amount, date, beneficiary and what was received in return. */
    @Schema(name = "MecenatDeclaration")
    public record Declaration(
            @Schema(description = "Null while gifts that are in no figure could still make it due") Boolean due,
            @Schema(examples = "10000") BigDecimal above,
            @Schema(description = "What partners say that they gave in return for what was qualified as mécénat")
                    InReturn inReturn,
            String source) {

        static Declaration of(YearFigures figures) {
            Rules rules = figures.assessment().rules();
            return new Declaration(
                    figures.mustDeclare(figures.assessment().year().given()),
                    rules.declaration().above(),
                    InReturn.of(figures),
                    rules.sources().declaration());
        }
    }

    /** What partners state of benefits in return; gift by gift it is in the list of the year's gifts. */
    @Schema(name = "MecenatInReturn")
    public record InReturn(
            @Schema(description = "Gifts for which something was given in return") long gifts,
            @Schema(description = "Its value in EUR, where partners say it; null when none does") BigDecimal value,
            @Schema(description = "Of these gifts, those of which no value is stated") long notValued,
            @Schema(description = "Gifts for which nothing was given in return") long withNothing,
            @Schema(description = "Gifts of which the partner has not stated anything") long notStated) {

        static InReturn of(YearFigures figures) {
            long benefited = figures.ofMecenat(Group::benefited);
            long stated = figures.ofMecenat(Group::stated);
            return new InReturn(
                    benefited,
                    figures.sumOfMecenat(Group::benefitsValue),
                    figures.ofMecenat(Group::benefitsNotValued),
                    stated - benefited,
                    figures.ofMecenat(Group::gifts) - stated);
        }
    }

    static MecenatReport of(Instant asOf, YearFigures figures, WhatIf whatIf) {
        Assessment assessment = figures.assessment();
        return new MecenatReport(
                figures.inputs().fiscalYear,
                asOf,
                NOTICE,
                InputsView.of(figures.inputs()),
                assessment.rules(),
                assessment.ceiling(),
                Part.of(figures.judged(Qualification.MECENAT)),
                assessment.year().given().toAidBodies(),
                Base.of(assessment),
                Reduction.of(assessment),
                NotTaxSafe.of(figures),
                Declaration.of(figures),
                Warnings.of(figures),
                Explanation.of(figures),
                whatIf);
    }
}
