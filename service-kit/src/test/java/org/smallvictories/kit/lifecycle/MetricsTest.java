package org.smallvictories.kit.lifecycle;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.kit.KitTest;

/** What operators are alerted by, apart from requests and memory. */
@KitTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricsTest {

    @ParameterizedTest
    @ValueSource(strings = {"agroal_active_count{", "agroal_awaiting_count{", "journal_sealing_failures_total "})
    void a_service_tells(String metric) {
        given().get("/q/metrics").then().statusCode(200).body(containsString("\n" + metric));
    }
}
