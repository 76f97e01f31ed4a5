package org.smallvictories.gateway.receipt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.Neighbours;
import org.smallvictories.gateway.proxy.CallerLimitTest;

@GatewayTest
@TestProfile(CallerLimitTest.FewCalls.class)
class LinkLimitTest {

    @Test
    void one_address_tries_only_so_many_links_a_minute() {
        Neighbours.behaveAsUsual();

        List<Integer> statuses = IntStream.range(0, 20)
                .mapToObj(i -> given().get("/receipt/wrong").statusCode())
                .toList();

        assertEquals(404, statuses.get(0));
        assertTrue(statuses.contains(429), statuses::toString);
        given().get("/receipt/wrong").then().statusCode(429).header("Retry-After", notNullValue());
        given().get("/q/health/live").then().statusCode(200);
    }
}
