package org.smallvictories.gateway.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimsTest {

    @ParameterizedTest
    @CsvSource({
        "roles,                     'auditor,csr-manager'",
        "realm_access/roles,        leadership",
        "https://example.org/roles, auditor",
        "resource_access/us/roles,  auditor",
        "role,                      auditor",
        "absent,                    ''",
        "roles/absent,              ''",
        "number,                    ''",
    })
    void texts_are_found_wherever_a_provider_puts_them(String claim, String texts) {
        Claims claims = claims(
                """
                {"roles": ["csr-manager", "auditor", 1, null], "realm_access": {"roles": ["leadership"]},
                 "https://example.org/roles": ["auditor"], "resource_access": {"us": {"roles": ["auditor"]}},
                 "role": "auditor", "number": 7}""");

        assertEquals(texts.isEmpty() ? Set.of() : Set.of(texts.split(",")), claims.texts(claim));
    }

    @Test
    void what_is_no_text_is_no_name() {
        assertEquals(Optional.of("wanda"), claims("{\"name\": \"wanda\"}").text("name"));
        assertEquals(Optional.empty(), claims("{\"name\": 7}").text("name"));
        assertEquals(Optional.empty(), claims("{}").text("name"));
    }

    @Test
    void an_id_token_is_told_from_an_access_token() {
        assertTrue(claims("{\"at_hash\": \"x\"}").areOfAnIdToken());
        assertTrue(claims("{\"typ\": \"ID\"}").areOfAnIdToken());
        assertFalse(claims("{\"typ\": \"Bearer\"}").areOfAnIdToken());
    }

    private static Claims claims(String json) {
        return Claims.of("header."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8))
                + ".signature");
    }
}
