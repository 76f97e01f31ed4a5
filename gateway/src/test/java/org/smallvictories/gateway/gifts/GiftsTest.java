package org.smallvictories.gateway.gifts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.gateway.SignIn.as;

import com.sun.net.httpserver.HttpExchange;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.Neighbours;
import org.smallvictories.gateway.StandIn;
import org.smallvictories.gateway.Story;

@GatewayTest
class GiftsTest {

    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    @BeforeEach
    void a_page_of_gifts_of_which_there_are_more() {
        Neighbours.PARTNERS.answer(Story.partners());
        Neighbours.DONATIONS.answer(GiftsTest::answer);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().toString().contains("after=")) {
            exchange.getResponseHeaders().set("Link", "</api/donations?after=x>; rel=\"next\"");
        }
        String gift = Story.file("pages/gift");
        String evil = gift.replace("\"wwf\"", "\"evil\"").replace("\"MONEY\"", "\"DEVICES\"");
        StandIn.reply(exchange, 200, "application/json", '[' + gift + ',' + evil + ']');
    }

    @AfterEach
    void as_usual() {
        Neighbours.behaveAsUsual();
    }

    @Test
    void gifts_are_listed_with_names_and_lead_to_their_pages() {
        gifts("leadership", "/gifts?lang=en")
                .body(containsString("$50,000.00"))
                .body(containsString("WWF"))
                .body(containsString("Panda Phone"))
                .body(containsString("/gifts/01936e5c-7b3a-7c4e-9f00-2f1a3b4c5d6e?lang=en"))
                .body(containsString("voided"))
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .body(not(containsString("<script>alert")))
                .body(not(containsString("<img")));
    }

    @Test
    void the_selection_in_the_address_is_asked_for_and_goes_on_to_the_next_page() {
        gifts(
                        "leadership",
                        "/gifts?from=2020-01-01&to=2020-12-31&partner=wwf&kind=MONEY&state=PLEDGED&voided=false&project=")
                .body(containsString("/gifts?from=2020-01-01&amp;to=2020-12-31&amp;partner=wwf&amp;kind=MONEY"
                        + "&amp;state=PLEDGED&amp;voided=false&amp;after=01936e5c-7b3a-7c4e-9f00-2f1a3b4c5d6e"))
                .body(containsString("<option value=\"MONEY\" selected>"));

        String asked = Neighbours.DONATIONS.lastUri("/api/donations");
        for (String part : new String[] {"from=2020-01-01", "partner=wwf", "kind=MONEY", "state=PLEDGED", "limit=50"}) {
            assertTrue(asked.contains(part), asked);
        }
        assertTrue(!asked.contains("project"), asked);
    }

    @Test
    void the_last_page_has_no_next_one_and_leads_back() {
        gifts("leadership", "/gifts?after=01936e5c-7b3a-7c4e-9f00-2f1a3b4c5d6e&lang=de")
                .body(not(containsString("rel=\"next\"")))
                .body(containsString("Zu den neuesten"));
    }

    @Test
    void a_partner_manager_asks_in_their_own_name_and_sees_what_the_service_shows_them() {
        gifts("wwf", "/gifts?lang=fr").body(containsString("partenaires pour lesquels vous agissez"));

        assertTrue(Neighbours.DONATIONS.lastHeaders().getFirst("Authorization").startsWith("Bearer "));
    }

    @Test
    void a_refusal_of_the_service_is_told_as_a_page() {
        Neighbours.DONATIONS.answer(
                exchange -> StandIn.reply(exchange, 403, "application/problem+json", "{\"status\":403}"));

        as("wwf")
                .accept(HTML)
                .get("/gifts?partner=la-cloche&lang=de")
                .then()
                .statusCode(403)
                .body(containsString("Das steht Ihnen nicht offen"));
        assertEquals(422, as("wwf").accept(HTML).get("/gifts?from=yesterday").statusCode());
    }

    private static ValidatableResponse gifts(String who, String path) {
        return as(who).accept(HTML).get(path).then().statusCode(200).contentType("text/html");
    }
}
