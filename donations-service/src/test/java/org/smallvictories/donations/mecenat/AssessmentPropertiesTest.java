package org.smallvictories.donations.mecenat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.donations.mecenat.Lot.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every fiscal year. */
class AssessmentPropertiesTest {

    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    @Property
    void no_euro_of_the_base_is_lost_or_made(@ForAll("rules") Rules rules, @ForAll("years") FiscalYear year) {
        Draw base = Assessment.of(rules, year).base();

        assertEquals(
                year.given().total().add(sum(year.excessIn())),
                sum(base.used()).add(sum(base.expired())).add(sum(base.carried())));
    }

    @Property
    void no_euro_of_reduction_is_lost_or_made(@ForAll("rules") Rules rules, @ForAll("years") FiscalYear year) {
        Assessment assessment = Assessment.of(rules, year);
        Draw reductions = assessment.reductions();

        assertEquals(
                assessment.reduction().add(sum(year.unusedIn())),
                sum(reductions.used()).add(sum(reductions.expired())).add(sum(reductions.carried())));
    }

    @Property
    void the_base_stays_under_the_ceiling_and_the_reduction_under_60_percent_of_it(
            @ForAll("rules") Rules rules, @ForAll("years") FiscalYear year) {
        Assessment assessment = Assessment.of(rules, year);
        List<Lot> used = assessment.base().used();

        assertTrue(sum(used).compareTo(assessment.ceiling()) <= 0);
        BigDecimal rounding = HALF_A_CENT.multiply(BigDecimal.valueOf(used.size()));
        BigDecimal most = sum(used).multiply(new BigDecimal("0.60")).add(rounding);
        assertTrue(assessment.reduction().compareTo(most) <= 0);
    }

    @Property
    void no_more_is_set_against_the_tax_than_there_is(@ForAll("rules") Rules rules, @ForAll("years") FiscalYear year) {
        assertTrue(sum(Assessment.of(rules, year).reductions().used()).compareTo(year.taxDue()) <= 0);
    }

    @Property
    void room_is_left_under_the_ceiling_only_when_nothing_is_left_to_use(
            @ForAll("rules") Rules rules, @ForAll("years") FiscalYear year) {
        Assessment assessment = Assessment.of(rules, year);
        boolean room = sum(assessment.base().used()).compareTo(assessment.ceiling()) < 0;

        assertTrue(!room
                || assessment.base().carried().isEmpty()
                        && assessment.base().expired().isEmpty());
    }

    @Property
    void splitting_a_gift_changes_nothing(
            @ForAll("rules") Rules rules, @ForAll("years") FiscalYear year, @ForAll("amounts") BigDecimal part) {
        Given all = year.given();
        BigDecimal one = part.min(all.ordinary());
        Given first = new Given(one, all.toAidBodies());
        FiscalYear firstOnly = new FiscalYear(
                year.fiscalYear(), year.turnover(), year.taxDue(), first, year.excessIn(), year.unusedIn());

        assertEquals(
                Assessment.of(rules, year),
                Assessment.of(rules, firstOnly)
                        .ifAlsoGiven(new Given(all.ordinary().subtract(one), BigDecimal.ZERO.setScale(2))));
    }

    @Property
    void giving_more_never_reduces_less(
            @ForAll("rules") Rules rules, @ForAll("years") FiscalYear year, @ForAll("amounts") BigDecimal more) {
        // An excess at the higher rate can be pushed out by a gift at the lower one.
        FiscalYear alone = new FiscalYear(
                year.fiscalYear(), year.turnover(), year.taxDue(), year.given(), List.of(), year.unusedIn());
        Assessment before = Assessment.of(rules, alone);
        Assessment after = before.ifAlsoGiven(new Given(more, BigDecimal.ZERO));

        assertTrue(after.reduction().compareTo(before.reduction()) >= 0);
    }

    @Property
    void nothing_is_carried_beyond_its_fifth_year(@ForAll("rules") Rules rules, @ForAll("years") FiscalYear year) {
        assertTrue(Assessment.of(rules, year).base().carried().stream()
                .allMatch(lot -> year.fiscalYear() < lot.fiscalYear() + 5));
    }

    @Property(tries = 200)
    void over_ten_years_all_that_was_given_is_used_lost_or_left(
            @ForAll("rules") Rules rules, @ForAll("tenYears") List<FiscalYear> years) {
        BigDecimal given = BigDecimal.ZERO.setScale(2);
        BigDecimal gone = BigDecimal.ZERO.setScale(2);
        List<Lot> carried = List.of();
        for (int i = 0; i < years.size(); i++) {
            FiscalYear year = years.get(i);
            Assessment assessment = Assessment.of(
                    rules, new FiscalYear(2015 + i, year.turnover(), year.taxDue(), year.given(), carried, List.of()));
            given = given.add(year.given().total());
            gone = gone.add(sum(assessment.base().used()))
                    .add(sum(assessment.base().expired()));
            carried = assessment.base().carried();
        }
        assertEquals(given, gone.add(sum(carried)));
    }

    @Provide
    Arbitrary<Rules> rules() {
        return Arbitraries.of("2018-12-31", "2019-12-31", "2020-12-31").map(Years::rules);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return amounts("5000000");
    }

    @Provide
    Arbitrary<FiscalYear> years() {
        Arbitrary<Given> given = Combinators.combine(amounts(), amounts()).as(Given::new);
        return Combinators.combine(amounts("2000000000"), amounts(), given, lots(true), lots(false))
                .as((turnover, tax, gifts, excess, unused) ->
                        new FiscalYear(2020, turnover, tax, gifts, excess, unused));
    }

    @Provide
    Arbitrary<List<FiscalYear>> tenYears() {
        return years().list().ofSize(10);
    }

    private static Arbitrary<List<Lot>> lots(boolean withRate) {
        Arbitrary<Integer> rates = withRate ? Arbitraries.of(60, 40) : Arbitraries.just(null);
        return Combinators.combine(Arbitraries.integers().between(2015, 2019), rates, amounts("100000"))
                .as(Lot::new)
                .list()
                .ofMaxSize(6)
                .map(ArrayList::new);
    }

    private static Arbitrary<BigDecimal> amounts(String most) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal(most))
                .ofScale(2)
                .map(amount -> amount.setScale(2));
    }
}
