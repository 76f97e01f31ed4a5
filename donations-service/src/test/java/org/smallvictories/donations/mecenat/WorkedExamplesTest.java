package org.smallvictories.donations.mecenat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.donations.mecenat.Years.after;
import static org.smallvictories.donations.mecenat.Years.eur;
import static org.smallvictories.donations.mecenat.Years.given;
import static org.smallvictories.donations.mecenat.Years.lot;
import static org.smallvictories.donations.mecenat.Years.rules;
import static org.smallvictories.donations.mecenat.Years.year;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that others published, each with its source. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkedExamplesTest {

    /** BOI-BIC-RICI-20-30-20-20190807, § 1: enterprise A in the years N and N+1. */
    @ParameterizedTest
    @CsvSource({
        // closing, turnover, given, ceiling, reduction
        "2019-12-31, 1500000, 9000, 10000, 5400",
        "2019-12-31, 2500000, 11000, 12500, 6600",
    })
    void the_tax_administration_on_the_floor_of_10_000_euros(
            String closing, String turnover, String given, String ceiling, String reduction) {
        Assessment assessment = Assessment.of(rules(closing), year(2019, turnover, given(given)));

        assertEquals(eur(ceiling), assessment.ceiling());
        assertEquals(eur(reduction), assessment.reduction());
    }

    /** bse-expertcomptable.com, "Pratiquez-vous le mécénat d'entreprise ?", 28 August 2012. */
    @Test
    void an_accountant_on_an_excess_used_in_the_two_years_after() {
        Rules rules = rules("2012-12-31");
        Assessment first = Assessment.of(rules, year(2012, "1500000", given("15000")));
        Assessment second = Assessment.of(rules, after(first, "1500000", given("4000")));
        Assessment third = Assessment.of(rules, after(second, "1500000", given("3000")));

        assertEquals(eur("4500"), first.reduction());
        assertEquals(eur("4500"), second.reduction());
        assertEquals(
                List.of(lot(2013, 60, "4000"), lot(2012, 60, "3500")),
                second.base().used());
        assertEquals(eur("4200"), third.reduction());
        assertEquals(List.of(), third.base().carried());
    }

    /** gfcie75.com, "Sociétés & Holdings": a year N and the year after it. */
    @Test
    void a_foundation_on_an_excess_used_in_the_next_year() {
        Rules rules = rules("2021-12-31");
        Assessment first = Assessment.of(rules, year(2021, "5500000", given("46000")));
        Assessment second = Assessment.of(rules, after(first, "8000000", given("20000")));

        assertEquals(eur("27500"), first.ceiling());
        assertEquals(eur("16500"), first.reduction());
        assertEquals(List.of(lot(2021, 60, "18500")), first.base().carried());
        assertEquals(eur("40000"), second.ceiling());
        assertEquals(eur("23100"), second.reduction());
    }

    /** culture.gouv.fr, "Le régime fiscal général" of mécénat: enterprise X, with 1 million for meals and 2.5 for others. */
    @Test
    void the_ministry_of_culture_on_the_lower_rate_above_2_million() {
        Given given = new Given(eur("2500000"), eur("1000000"));

        Assessment assessment = Assessment.of(rules("2021-12-31"), year(2021, "900000000", given));

        assertEquals(
                List.of(lot(2021, 60, "3000000"), lot(2021, 40, "500000")),
                assessment.base().used());
        assertEquals(eur("2000000"), assessment.reduction());
    }

    /** Senate, amendment n° 189 to the third amending finance bill for 2020, on art. 134 of law n° 2019-1479. */
    @Test
    void the_senate_on_the_rate_that_an_excess_keeps() {
        Rules rules = rules("2021-12-31");
        Assessment first = Assessment.of(rules, year(2021, "400000000", given("3000000")));
        Assessment second = Assessment.of(rules, after(first, "400000000", given("0")));

        assertEquals(List.of(lot(2021, 40, "1000000")), first.base().carried());
        assertEquals(eur("400000"), second.reduction());
    }
}
