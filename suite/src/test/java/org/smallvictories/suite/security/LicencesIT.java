package org.smallvictories.suite.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the build's bill of materials says of all that is distributed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LicencesIT {

    /**
     * What may be distributed with a work under Apache-2.0, as its categories A and B list them
     * (https://www.apache.org/legal/resolved.html), and the PostgreSQL licence, which is of the kind of MIT.
     */
    private static final Set<String> FIT = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD-4-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "ISC",
            "MPL-2.0",
            "PostgreSQL",
            "Unicode-3.0",
            "UPL-1.0");

    private static JsonNode bill;

    @BeforeAll
    static void made_by_this_build() throws IOException {
        bill = new ObjectMapper().readTree(Path.of("..", "target", "bom.json").toFile());
    }

    @Test
    void nothing_that_is_distributed_has_a_licence_unfit_for_it() {
        List<String> unfit = new ArrayList<>();
        for (JsonNode component : bill.get("components")) {
            List<String> licences = licencesOf(component);
            if (licences.stream().noneMatch(FIT::contains)) {
                unfit.add(component.get("purl").asText() + " " + licences);
            }
        }

        assertThat(bill.get("components")).hasSizeGreaterThan(100);
        assertThat(unfit).isEmpty();
    }

    @Test
    void what_is_distributed_is_told_in_full_and_alike_by_every_build_of_the_same_sources() {
        assertThat(bill.findValuesAsText("name"))
                .contains("quarkus-rest-jackson", "postgresql", "tika-core", "bucket4j_jdk17-core")
                .doesNotContain("rest-assured", "playwright");
        assertThat(bill.has("serialNumber")).isFalse();
        assertThat(bill.at("/metadata/timestamp").asText("2021-01-31T00:00:00Z"))
                .isEqualTo("2021-01-31T00:00:00Z");
    }

    /** One of several is enough: who distributes may choose. */
    private static List<String> licencesOf(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(choice -> choice.has("expression")
                        ? choice.get("expression").asText()
                        : choice.at("/license/id")
                                .asText(choice.at("/license/name").asText()))
                .toList();
    }
}
