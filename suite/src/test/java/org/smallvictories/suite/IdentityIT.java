package org.smallvictories.suite;

import static io.restassured.RestAssured.given;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Who may do what, and that there is no way around the gateway. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentityIT {

    private static final Map<Service, String> A_LIST = Map.of(
            Service.PARTNERS, "/api/partners",
            Service.DONATIONS, "/api/donations",
            Service.EMISSIONS, "/api/footprints");

    @ParameterizedTest
    @CsvSource({
        "wwf, panda-phone, wwf, 201",
        "pur-projet, pejarakan-waste, wwf, 403",
        "wwf, panda-phone, leadership, 403"
    })
    void a_partner_manager_logs_gifts_to_their_own_partner_only(
            String partner, String project, String account, int status) {
        Map<String, Object> gift = Map.of(
                "kind",
                "TIME",
                "partner",
                partner,
                "project",
                project,
                "date",
                "2021-03-01",
                "quantity",
                2,
                "unit",
                "HOUR");
        Api.post(account, "/api/donations", gift).statusCode(status);
    }

    @ParameterizedTest
    @EnumSource(value = Service.class, mode = Mode.EXCLUDE, names = "GATEWAY")
    void a_service_refuses_who_comes_without_a_token_of_the_gateway(Service service) {
        String list = LocalSuite.settings().url(service) + A_LIST.get(service);

        given().get(list).then().statusCode(401).contentType("application/problem+json");
        given().auth()
                .oauth2(Api.token("csr"))
                .get(list)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        Api.as("csr").get(A_LIST.get(service)).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"/api/impact", "/api/partners", "/api/donations", "/api/footprints"})
    void the_gateway_lets_nobody_in_without_a_token(String path) {
        Api.anonymous().get(path).then().statusCode(401).contentType("application/problem+json");
    }
}
