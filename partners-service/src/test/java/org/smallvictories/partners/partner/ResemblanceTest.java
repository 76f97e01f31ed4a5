package org.smallvictories.partners.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResemblanceTest {

    @ParameterizedTest
    @CsvSource({
        "WWF, WWF France, true",
        "La Cloche, Cloche, true",
        "PUR Projet, pur-projet, true",
        "GoodPlanet Foundation, Fondation GoodPlanet, true",
        "Good Planet, GoodPlanet, true",
        "Emmaüs Connect, EMMAUS CONNECT, true",
        "Emmaüs, Emmaüs Connect, false",
        "Secours populaire, Secours catholique, false",
        "The Foundation, The Association, false",
    })
    void names_resemble_each_other_or_not(String one, String other, boolean resemble) {
        assertEquals(resemble, Resemblance.ofNames(one, other));
        assertEquals(resemble, Resemblance.ofNames(other, one));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.wwf.fr, http://WWF.fr/agir, true",
        "https://www.wwf.fr, https://www.wwf.org, false",
        "https://www.wwf.fr, , false",
        ", , false",
        "https://a b, https://a b, false",
    })
    void websites_resemble_each_other_or_not(String one, String other, boolean resemble) {
        assertEquals(resemble, Resemblance.ofWebsites(one, other));
    }
}
