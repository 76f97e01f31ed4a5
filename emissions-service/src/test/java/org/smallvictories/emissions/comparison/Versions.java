package org.smallvictories.emissions.comparison;

import static org.smallvictories.emissions.Api.post;
import static org.smallvictories.emissions.Api.with;

import java.util.Map;

/** Factors of a test, version by version. */
final class Versions {

    private Versions() {}

    /** The next version of a factor for a parcel. */
    static void add(String slug, Object kgCO2ePerUnit) {
        post(
                        "/api/factors",
                        with(
                                Map.of(),
                                "slug",
                                slug,
                                "name",
                                "A factor of a test",
                                "category",
                                "testing",
                                "unit",
                                "parcel",
                                "kgCO2ePerUnit",
                                kgCO2ePerUnit,
                                "region",
                                "FR",
                                "year",
                                2020,
                                "source",
                                "A test",
                                "sourceUrl",
                                "https://example.org",
                                "licence",
                                "MIT"))
                .statusCode(201);
    }
}
