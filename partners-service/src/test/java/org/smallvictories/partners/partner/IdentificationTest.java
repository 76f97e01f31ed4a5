package org.smallvictories.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.partners.Requests.addPartner;
import static org.smallvictories.partners.Requests.get;
import static org.smallvictories.partners.Requests.journalOf;
import static org.smallvictories.partners.Requests.post;
import static org.smallvictories.partners.Requests.put;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smallvictories.partners.PartnersTest;

@PartnersTest
class IdentificationTest {

    @Test
    void identifiers_are_kept_without_blanks_and_tell_how_the_world_knows_the_partner() {
        add("identified", siret("799 640 131 00014"), rna("w751064167")).statusCode(201);

        get("/api/partners/identified")
                .statusCode(200)
                .body("orgId", equalTo("FR-RCS-799640131"))
                .body("identifiers.scheme", contains("SIRET", "RNA"))
                .body("identifiers.value", contains("79964013100014", "W751064167"));
        addPartner("unidentified").statusCode(201).body("orgId", nullValue()).body("identifiers", equalTo(List.of()));
    }

    @Test
    void each_identifier_that_is_wrong_is_named() {
        add("wrongly-identified", siren("732829321"), rna("W751064167"), siret("73282932000079"))
                .statusCode(422)
                .body("errors.field", contains("identifiers[0].value", "identifiers[2].value"));
        add("without-scheme", Map.of("value", "732829320"))
                .statusCode(422)
                .body("errors.field", contains("identifiers[0].scheme"));
        add("twice", rna("W751064168"), rna("W751 064 168"))
                .statusCode(422)
                .body("errors.field", contains("identifiers"));
        get("/api/partners/wrongly-identified").statusCode(404);
    }

    @Test
    void a_SIRET_is_of_the_SIREN_that_is_given_with_it() {
        add("two-units", siren("512788308"), siret("79862086000022"))
                .statusCode(422)
                .body("errors[0].field", equalTo("identifiers[1].value"))
                .body("errors[0].reason", equalTo("belongs to SIREN 798620860, not to 512788308"));
        add("one-unit", siren("512788308"), siret("51278830800025"), orgId("FR-RCS-512788308"))
                .statusCode(201);
    }

    @Test
    void two_partners_never_have_one_identifier() {
        add("first-holder", rna("W9R1000088")).statusCode(201);

        add("second-holder", rna("W9R1000088"))
                .statusCode(409)
                .body("errors[0].field", equalTo("identifiers[0].value"))
                .body("errors[0].reason", equalTo("is that of the partner 'first-holder'"));
        addPartner("later-holder").statusCode(201);
        change("later-holder", 0, rna("W9R1000088")).statusCode(409);
        change("first-holder", 0, rna("W9R1000088"), orgId("GB-CHC-1000001"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("orgId", equalTo("GB-CHC-1000001"));
        change("first-holder", 1).statusCode(200).body("identifiers", equalTo(List.of()));
        change("later-holder", 0, rna("W9R1000088")).statusCode(200);
    }

    @Test
    void a_partner_that_may_be_there_already_is_added_only_when_somebody_says_that_it_is_another() {
        post("/api/partners", partner("les-amis", "Les Amis du Vélo", "https://www.amis-du-velo.example/accueil"))
                .statusCode(201);

        post("/api/partners", partner("amis-2", "Association Amis du vélo (France)", null))
                .statusCode(409)
                .body("detail", startsWith("name: possible duplicate: resembles that of the partner 'les-amis'"))
                .body("errors.field", contains("name"));
        post("/api/partners", partner("amis-3", "Atelier", "http://amis-du-velo.example"))
                .statusCode(409)
                .body("errors.field", contains("website"));
        Map<String, Object> acknowledged = new HashMap<>(partner("amis-4", "AMIS DU VÉLO", null));
        acknowledged.put("acknowledgedDuplicates", List.of("les-amis"));
        post("/api/partners", acknowledged).statusCode(201);
        assertEquals(
                Map.of("duplicates", List.of("les-amis")),
                journalOf("partner/amis-4").get(1).get("content"));
    }

    @Test
    void two_establishments_of_one_legal_unit_may_be_one_partner() {
        add("head-office", siret("35600000000048")).statusCode(201);

        add("branch", siret("35600000049837"))
                .statusCode(409)
                .body("errors[0].field", equalTo("identifiers"))
                .body("errors[0].reason", containsString("'head-office'"));
    }

    @Test
    void goals_are_numbers_from_1_to_17() {
        Map<String, Object> given = new HashMap<>(partner("with-goals", "With goals", null));
        given.put("sdgs", List.of(10, 4));
        post("/api/partners", given).statusCode(201).body("sdgs", equalTo(List.of(4, 10)));
        post("/api/projects", Map.of("slug", "goal-project", "partner", "with-goals", "name", "P", "sdgs", List.of(1)))
                .statusCode(201)
                .body("sdgs", equalTo(List.of(1)));

        given.put("slug", "with-wrong-goals");
        for (List<Integer> wrong : List.of(List.of(18), List.of(0))) {
            given.put("sdgs", wrong);
            post("/api/partners", given).statusCode(422).body("errors.field", contains("sdgs[0]"));
        }
        given.put("sdgs", List.of(4, 4));
        post("/api/partners", given).statusCode(422).body("errors.field", contains("sdgs"));
    }

    private static ValidatableResponse add(String slug, Map<?, ?>... identifiers) {
        return post(
                "/api/partners", Map.of("slug", slug, "name", "Partner " + slug, "identifiers", List.of(identifiers)));
    }

    private static ValidatableResponse change(String slug, int version, Map<?, ?>... identifiers) {
        return put(
                "/api/partners/" + slug,
                Map.of("name", "Partner " + slug, "identifiers", List.of(identifiers)),
                "\"" + version + "\"");
    }

    private static Map<String, Object> partner(String slug, String name, String website) {
        Map<String, Object> partner = new HashMap<>(Map.of("slug", slug, "name", name));
        partner.put("website", website);
        return partner;
    }

    private static Map<String, String> siren(String value) {
        return Map.of("scheme", "SIREN", "value", value);
    }

    private static Map<String, String> siret(String value) {
        return Map.of("scheme", "SIRET", "value", value);
    }

    private static Map<String, String> rna(String value) {
        return Map.of("scheme", "RNA", "value", value);
    }

    private static Map<String, String> orgId(String value) {
        return Map.of("scheme", "ORG_ID", "value", value);
    }
}
