package org.smallvictories.suite;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No page of ours keeps anybody out, in any language, at a desk or on a phone. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessibleIT {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 360;

    @ParameterizedTest
    @CsvSource({"en," + DESKTOP, "fr," + DESKTOP, "de," + DESKTOP, "en," + PHONE, "fr," + PHONE, "de," + PHONE})
    void every_page_is_open_to_all(String language, int width) {
        String gift = Api.as("csr")
                .queryParams("kind", "DEVICES", "limit", 1)
                .get("/api/donations")
                .path("[0].id");
        String footprint =
                Api.as("csr").queryParam("limit", 200).get("/api/footprints").path("find { it.kind == 'EVENT' }.id");
        String compensation = Api.as("csr").get("/api/compensations").path("[0].id");
        List<String> pages = List.of(
                "/?year=2020",
                "/gifts",
                "/gifts/new",
                "/gifts/" + gift,
                "/imports",
                "/footprints/" + footprint,
                "/compensations/" + compensation,
                "/campaigns/panda-phone",
                "/commitments/no-black-friday-discounts",
                "/victories/2020",
                "/victories",
                "/nowhere");
        try (Person csr = Person.signedIn("csr", language, width)) {
            for (String path : pages) {
                csr.opens(path);
                csr.findsNothingInTheWay();
                csr.takesAPicture(
                        path.replaceAll("[^a-z]+", "-").replaceAll("^-|-[a-f-]*$", "") + "-" + language + "-" + width);
            }
        }
        try (Person stranger = Person.stranger(language)) {
            stranger.opens("/sign-in");
            stranger.findsNothingInTheWay();
        }
    }
}
