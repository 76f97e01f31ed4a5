package org.smallvictories.suite.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            "0BSD",
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "ISC",
            "MPL-2.0",
            "PostgreSQL",
            "Public Domain",
            "Unicode-3.0",
            "UPL-1.0");

    /** Whose licence the bill takes for another: it says "BSD" only, and its sources carry the text of three clauses. */
    private static final Map<String, String> MISTAKEN =
            Map.of("pkg:maven/tech.uom.lib/uom-lib-common@2.2?type=jar", "BSD-3-Clause");

    /** Under LGPL 2.1, which asks that everybody can put another version in its place: they are jars of their own, unchanged. */
    private static final String REPLACEABLE = "pkg:maven/io.github.openhtmltopdf/";

    private static JsonNode bill;

    @BeforeAll
    static void the_bill_is_made() throws IOException {
        Path file = Path.of("..", "target", "bom.json");
        assumeTrue(Files.exists(file), "Maven makes no bill of materials while it is offline (-o)");
        bill = new ObjectMapper().readTree(file.toFile());
    }

    @Test
    void nothing_that_is_distributed_has_a_licence_unfit_for_it() {
        List<String> unfit = new ArrayList<>();
        for (JsonNode component : bill.get("components")) {
            List<String> licences = licencesOf(component);
            String name = component.get("purl").asText();
            boolean replaceable = name.startsWith(REPLACEABLE) && licences.contains("LGPL-2.1-or-later");
            if (!replaceable && licences.stream().noneMatch(FIT::contains)) {
                unfit.add(name + " " + licences);
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
        String known = MISTAKEN.get(component.get("purl").asText());
        if (known != null) {
            return List.of(known);
        }
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(choice -> choice.has("expression")
                        ? choice.get("expression").asText()
                        : choice.at("/license/id")
                                .asText(choice.at("/license/name").asText()))
                .toList();
    }
}
