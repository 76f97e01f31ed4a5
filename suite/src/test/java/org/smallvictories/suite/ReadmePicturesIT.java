package org.smallvictories.suite;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes the pictures that README shows, of pages that show what it says. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmePicturesIT {

    @Test
    void leadership_sees_the_year_at_a_glance() {
        try (Person leader = Person.signedIn("leadership", "en")) {
            Page page = leader.opens("/?year=2020");
            assertThat(page.locator("#giving .value").first()).containsText("€");
            leader.takesASnapshot("dashboard");
        }
    }

    @Test
    void the_public_reads_the_victories_of_the_year() {
        try (Person stranger = Person.stranger("en")) {
            Page page = stranger.opens("/victories/2020");
            assertThat(page.locator("section.pillar")).hasCount(3);
            stranger.takesASnapshot("victories");
        }
    }
}
