package org.smallvictories.donations.mecenat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.donations.mecenat.Years.eur;
import static org.smallvictories.donations.mecenat.Years.given;
import static org.smallvictories.donations.mecenat.Years.lot;
import static org.smallvictories.donations.mecenat.Years.rules;
import static org.smallvictories.donations.mecenat.Years.year;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssessmentTest {

    @ParameterizedTest
    @CsvSource({
        // closing, turnover, ceiling
        "2018-12-31, 1000000, 5000",
        "2019-12-30, 1000000, 5000",
        "2019-12-31, 1000000, 10000",
        "2020-12-30, 1000000, 10000",
        "2020-12-31, 1000000, 20000",
        "2020-12-31, 4000000, 20000",
        "2020-12-31, 4000001, 20000.01",
        "2025-06-30, 140000000, 700000",
    })
    void the_ceiling_follows_the_closing_date_and_the_turnover(String closing, String turnover, String ceiling) {
        assertEquals(eur(ceiling), rules(closing).ceiling(eur(turnover)));
    }

    @Test
    void there_are_no_rules_for_years_before_the_reduction_came() {
        assertTrue(new RuleBook(com.fasterxml.jackson.databind.json.JsonMapper.builder()
                        .findAndAddModules()
                        .build())
                .forYearClosedOn(LocalDate.parse("2002-12-31"))
                .isEmpty());
    }

    @Test
    void all_counts_at_60_percent_in_years_that_closed_before_31_december_2020() {
        Assessment assessment = Assessment.of(rules("2020-12-30"), year(2020, "900000000", given("3000000")));

        assertEquals(eur("1800000"), assessment.reduction());
    }

    @Test
    void what_is_given_to_aid_bodies_does_not_use_up_the_2_million() {
        Given given = new Given(eur("2000000"), eur("5000000"));

        Assessment assessment = Assessment.of(rules("2020-12-31"), year(2020, "2000000000", given));

        assertEquals(eur("4200000"), assessment.reduction());
    }

    @Test
    void an_excess_can_be_used_in_the_fifth_year_and_then_is_lost() {
        FiscalYear fifth = new FiscalYear(
                2025, eur("0"), null, given("15000"), List.of(lot(2021, 60, "400"), lot(2020, 60, "6000")), List.of());

        Assessment assessment = Assessment.of(rules("2025-12-31"), fifth);

        assertEquals(
                List.of(lot(2025, 60, "15000"), lot(2020, 60, "5000")),
                assessment.base().used());
        assertEquals(List.of(lot(2020, 60, "1000")), assessment.base().expired());
        assertEquals(List.of(lot(2021, 60, "400")), assessment.base().carried());
    }

    @Test
    void the_reduction_of_the_year_is_set_against_the_tax_before_older_ones() {
        FiscalYear year = new FiscalYear(
                2021,
                eur("0"),
                eur("13000"),
                given("20000"),
                List.of(),
                List.of(lot(2019, null, "700"), lot(2016, null, "2000")));

        Draw reductions = Assessment.of(rules("2021-12-31"), year).reductions();

        assertEquals(List.of(lot(2021, null, "12000"), lot(2016, null, "1000")), reductions.used());
        assertEquals(List.of(lot(2016, null, "1000")), reductions.expired());
        assertEquals(List.of(lot(2019, null, "700")), reductions.carried());
    }

    @Test
    void a_reduction_above_the_tax_is_carried_forward() {
        FiscalYear loss = new FiscalYear(2021, eur("0"), eur("0"), given("1000"), List.of(), List.of());

        assertEquals(
                List.of(lot(2021, null, "600")),
                Assessment.of(rules("2021-12-31"), loss).reductions().carried());
    }

    @Test
    void without_the_tax_nothing_is_said_of_what_is_used_or_left() {
        Assessment assessment = Assessment.of(rules("2021-12-31"), year(2021, "0", given("1000")));

        assertNull(assessment.reductions());
        assertEquals(
                "The tax that the reduction can be set against has not been entered",
                Explanation.of(assessment).stream()
                        .filter(line -> line.figure().equals("reduction.used"))
                        .findFirst()
                        .orElseThrow()
                        .text());
    }

    @ParameterizedTest
    @CsvSource({
        // opening, given, duty
        "2018-12-31, 50000, false",
        "2019-01-01, 10000, false",
        "2019-01-01, 10000.01, true",
        "2020-01-01, 175000, true",
    })
    void more_than_10_000_euros_are_to_be_declared(String opening, String given, boolean duty) {
        assertEquals(duty, rules("2020-12-31").mustDeclare(LocalDate.parse(opening), eur(given)));
    }

    @Test
    void each_line_says_its_arithmetic_and_its_source() {
        FiscalYear year = new FiscalYear(
                2020,
                eur("140000000"),
                eur("100000"),
                given("800000"),
                List.of(lot(2019, 60, "1000")),
                List.of(lot(2018, null, "50")));

        List<Line> lines = Explanation.of(Assessment.of(rules("2020-12-31"), year));

        assertEquals(
                List.of(
                        "The higher of 20,000.00 EUR and 5 ‰ of the turnover before VAT of 140,000,000.00 EUR, which is"
                                + " 700,000.00 EUR",
                        "Given in the year and qualified as mécénat, of which 0.00 EUR to bodies that aid people in"
                                + " difficulty; what is given to others counts at 40 % above 2,000,000.00 EUR; under the ceiling the"
                                + " higher rate goes first, which is an assumption of this view",
                        "60 % of 700,000.00 EUR given in the year",
                        "Above the ceiling, given in the year; usable at 60 % up to fiscal year 2025, after what is"
                                + " given in each of those years",
                        "Above the ceiling, carried forward from fiscal year 2019; usable at 60 % up to fiscal year"
                                + " 2024, after what is given in each of those years",
                        "Reduction of the year set against the tax of 100,000.00 EUR",
                        "Reduction of the year above the tax; usable up to fiscal year 2025, after the reduction of"
                                + " each of those years",
                        "Reduction of fiscal year 2018 above the tax; usable up to fiscal year 2023, after the"
                                + " reduction of each of those years"),
                lines.stream().map(Line::text).toList());
        assertTrue(lines.stream().allMatch(line -> line.source().startsWith("CGI art.")));
    }
}
