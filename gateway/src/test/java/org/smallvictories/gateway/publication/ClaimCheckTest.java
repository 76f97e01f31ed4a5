package org.smallvictories.gateway.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.gateway.report.Report.Unit;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimCheckTest {

    private static final ClaimCheck WHILE_EMISSIONS_STAND = new ClaimCheck(List.of(mass(Measure.GROSS, "29305.365")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // English
                "Our Black Friday was climate neutral.            | NEUTRALITY   | climate neutral",
                "A Climate-Neutral day                            | NEUTRALITY   | Climate-Neutral",
                "We reached carbon neutrality.                    | NEUTRALITY   | carbon neutrality",
                "CO2-free deliveries                              | NEUTRALITY   | CO2-free",
                "CO\u2082\u2011neutral parcels                    | NEUTRALITY   | CO\u2082\u2011neutral",
                "Net\u00a0zero by 2030                            | NEUTRALITY   | Net\u00a0zero",
                "net-zero                                         | NEUTRALITY   | net-zero",
                "We are not climate neutral yet.                  | NEUTRALITY   | climate neutral",
                "zero-emission parcels                            | NEUTRALITY   | zero-emission",
                "The day was neutralised.                         | NEUTRALITY   | neutralised",
                "We offset the day.                               | COMPENSATION | offset",
                "OFFSETTING all of it                             | COMPENSATION | OFFSETTING",
                "measured and compensated                         | COMPENSATION | compensated",
                "an eco-friendly year                             | GENERIC      | eco-friendly",
                "Gifts are tax-deductible.                        | TAX          | tax-deductible",
                "tax deductions                                   | TAX          | tax deductions",
                // French
                "un Black Friday neutre en carbone                | NEUTRALITY   | neutre en carbone",
                "Des livraisons neutres en carbone                | NEUTRALITY   | neutres en carbone",
                "La neutralite\u0301 carbone                      | NEUTRALITY   | neutralit\u00e9 carbone",
                "zéro émission                                    | NEUTRALITY   | zéro émission",
                "ZERO CARBONE                                     | NEUTRALITY   | ZERO CARBONE",
                "une journée climatiquement neutre                | NEUTRALITY   | climatiquement neutre",
                "avec une empreinte carbone nulle                 | NEUTRALITY   | empreinte carbone nulle",
                "Une journée 100 % compensée.                     | COMPENSATION | compensée",
                "La compensation intégrale de la journée          | COMPENSATION | compensation",
                "Ce don est déductible des impôts.                | TAX          | déductible",
                "une réduction d\u2019impôt                       | TAX          | réduction d\u2019impôt",
                "respectueuse de l'environnement                  | GENERIC      | respectueuse de l'environnement",
                // German
                "Ein klimaneutraler Tag                           | NEUTRALITY   | klimaneutraler",
                "Klima-neutral                                    | NEUTRALITY   | Klima-neutral",
                "unsere Klimaneutralität                          | NEUTRALITY   | Klimaneutralität",
                "CO2-neutrale Pakete                              | NEUTRALITY   | CO2-neutrale",
                "CO₂-frei geliefert                               | NEUTRALITY   | CO₂-frei",
                "klimapositiv                                     | NEUTRALITY   | klimapositiv",
                "Netto-Null                                       | NEUTRALITY   | Netto-Null",
                "nicht klima\u00adneutral                         | NEUTRALITY   | klima\u00adneutral",
                "Der Tag wurde kompensiert.                       | COMPENSATION | kompensiert",
                "Alle Emissionen ausgeglichen                     | COMPENSATION | ausgeglichen",
                "umweltfreundliche Handyhüllen                    | GENERIC      | umweltfreundliche",
                "Spenden sind steuerlich absetzbar.               | TAX          | absetzbar",
                "abzugsfähige Spende                              | TAX          | abzugsfähige",
            })
    void words_that_the_figures_do_not_bear_out_are_found_as_they_stand(String text, Claim claim, String found) {
        assertEquals(Map.of(claim, List.of(found)), WHILE_EMISSIONS_STAND.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We paid 22 EUR a tonne for climate projects.",
                "The neutral jury met in Zero Street.",
                "Carbon is measured, neutral observers say.",
                "Nous avons financé des projets pour le climat.",
                "Un zéro de trop, des émissions mesurées.",
                "Wir haben Klimaprojekte finanziert und die Emissionen gemessen.",
                "Die Pakete reisten frei Haus.",
                "",
            })
    void plain_words_are_left_alone(String text) {
        assertEquals(Map.of(), WHILE_EMISSIONS_STAND.of(text));
    }

    @Test
    void a_text_may_claim_several_things() {
        assertEquals(
                Map.of(
                        Claim.NEUTRALITY, List.of("klimaneutral", "CO2-neutral"),
                        Claim.COMPENSATION, List.of("kompensiert")),
                WHILE_EMISSIONS_STAND.of("klimaneutral, CO2-neutral und kompensiert, ja klimaneutral"));
    }

    @Test
    void while_the_gross_is_not_known_it_stands() {
        assertTrue(new ClaimCheck(List.of()).of("climate neutral").containsKey(Claim.NEUTRALITY));
    }

    @Test
    void where_nothing_was_emitted_that_may_be_said_and_the_other_warnings_stay() {
        ClaimCheck nothingEmitted = new ClaimCheck(List.of(mass(Measure.GROSS, "0.000")));

        assertEquals(
                Map.of(Claim.TAX, List.of("tax-deductible")),
                nothingEmitted.of("zero emissions, offset, tax-deductible"));
    }

    @Test
    void retired_credits_for_all_of_it_bear_out_compensation_and_no_neutrality() {
        ClaimCheck covered = new ClaimCheck(List.of(mass(Measure.GROSS, "10"), mass(Measure.RETIRED, "10.000")));

        assertEquals(Map.of(Claim.NEUTRALITY, List.of("climate neutral")), covered.of("offset, climate neutral"));
    }

    private static Figure mass(Measure measure, String kilograms) {
        return new FigureMaker("of", null, false, false, List.of())
                .number("", measure, new BigDecimal(kilograms), Unit.KG_CO2E);
    }
}
