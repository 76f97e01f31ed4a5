package org.smallvictories.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.Neighbours;

@GatewayTest
class OpenApiTest {

    @BeforeEach
    void all_services_answer() {
        Neighbours.behaveAsUsual();
    }

    @Test
    void the_short_address_leads_to_the_page() {
        given().redirects()
                .follow(false)
                .get("/q/swagger-ui")
                .then()
                .statusCode(302)
                .header("Location", "/q/swagger-ui/");
    }

    @Test
    void the_page_and_all_that_it_loads_come_from_the_gateway() {
        String page = given().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
        Matcher parts = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page);

        int found = 0;
        while (parts.find()) {
            String address = parts.group(1);
            assertTrue(!address.contains("//"), address);
            given().get(address.startsWith("/") ? address : "/q/swagger-ui/" + address)
                    .then()
                    .statusCode(200);
            found++;
        }
        assertEquals(7, found);
    }

    @Test
    void each_services_document_is_handed_out_by_the_gateway_to_anybody() {
        for (String service : List.of("partners", "donations", "emissions")) {
            given().header("Authorization", "Bearer of nothing")
                    .get("/openapi/" + service)
                    .then()
                    .statusCode(200)
                    .body("service", equalTo(service));
        }
        assertEquals("/q/openapi?format=json", Neighbours.DONATIONS.lastUri());
        assertNull(Neighbours.DONATIONS.lastHeaders().getFirst("Authorization"));
    }

    @Test
    void there_is_no_document_of_an_unknown_service() {
        given().get("/openapi/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void the_document_of_a_service_that_is_away_is_a_503() {
        Neighbours.EMISSIONS.stop();
        try {
            given().get("/openapi/emissions").then().statusCode(503).contentType("application/problem+json");
        } finally {
            Neighbours.EMISSIONS.start();
        }
    }

    @Test
    void the_gateways_own_document_tells_how_to_sign_in_and_what_may_go_wrong() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Gateway"))
                .body("components.securitySchemes.signIn.flows.password.tokenUrl", equalTo("/api/token"))
                .body("paths.'/api/token'.post.security", empty())
                .body("paths.'/api/token'.post.responses.'400'.content.'application/problem+json'", notNullValue())
                .body(
                        "paths.'/api/token'.post.requestBody.content.'application/x-www-form-urlencoded'.schema.properties.keySet()",
                        hasItems("grant_type", "username", "password"))
                .body("paths.'/api/impact'.get.security[0].signIn", empty())
                .body("paths.'/api/impact'.get.parameters.name", hasItems("from", "to", "asOf", "format"))
                .body("paths.'/api/impact'.get.parameters.name", not(hasItems("traceparent")))
                .body("paths.'/api/impact'.get.responses.'200'.content.keySet()", hasItems("text/csv"))
                .body("components.schemas.Giving.properties.keySet()", hasItems("money", "byPartner", "count"))
                .body("components.schemas.Giving.properties.keySet()", not(hasItems("figures")))
                .body("paths.keySet()", hasItems("/api/accounts", "/api/password", "/api/gateway/journal"));
    }
}
