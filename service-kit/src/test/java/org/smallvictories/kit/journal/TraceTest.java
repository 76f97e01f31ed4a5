package org.smallvictories.kit.journal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.KitTest;
import org.smallvictories.kit.testing.Tokens;

@KitTest
class TraceTest {

    private final String subject = "test/" + UUID.randomUUID();

    @Inject
    JournalFixture fixture;

    @Test
    void what_was_done_to_a_record_is_told_in_order_and_whether_it_is_sealed() {
        int first = (int) fixture.append(subject, Map.of("amount", "12.50"));
        fixture.sealAll();
        fixture.append("test/" + UUID.randomUUID(), Map.of());
        fixture.append(subject, Map.of("secret", "not told"));

        traces(Tokens.partnerManager("wwf"), subject)
                .statusCode(200)
                .body("action", contains("test.done", "test.done"))
                .body("[0].sequence", equalTo(first))
                .body("sealed", contains(true, false))
                .body(not(containsString("not told")));
    }

    @Test
    void a_record_that_nothing_happened_to_has_no_traces() {
        traces(Tokens.auditor(), subject).statusCode(200).body("", empty());
    }

    @Test
    void traces_are_for_those_who_are_signed_in_and_name_a_record() {
        given().get("/probe/journal/traces?subject=x").then().statusCode(401);
        traces(Tokens.auditor(), "").statusCode(422).body("errors[0].field", equalTo("subject"));
    }

    private static ValidatableResponse traces(String token, String subject) {
        return given().auth()
                .oauth2(token)
                .queryParam("subject", subject)
                .get("/probe/journal/traces")
                .then();
    }
}
