package org.smallvictories.emissions;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smallvictories.emissions.compensation.SimulatedProvider;
import org.smallvictories.kit.testing.RealParts;
import org.smallvictories.kit.testing.Tokens;

/** Requests as the CSR manager makes them, to a service on a real database, with numbers read exactly. */
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "emissions"))
@QuarkusTestResource(PartnersStandIn.class)
@QuarkusTestResource(SimulatedProvider.class)
public final class Api {

    private Api() {}

    public static RequestSpecification as(String token) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL)))
                .auth()
                .oauth2(token);
    }

    public static ValidatableResponse get(String path) {
        return as(Tokens.csrManager()).get(path).then();
    }

    public static ValidatableResponse post(String path, Object body) {
        return as(Tokens.csrManager())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    public static ValidatableResponse post(String path) {
        return as(Tokens.csrManager()).contentType(ContentType.JSON).post(path).then();
    }

    public static String created(String path, Object body) {
        return post(path, body).statusCode(201).extract().path("id");
    }

    /** The given fields over a body that is complete without them; a null takes a field away. */
    public static Map<String, Object> with(Map<String, Object> body, Object... fields) {
        Map<String, Object> changed = new HashMap<>(body);
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] == null) {
                changed.remove((String) fields[i]);
            } else {
                changed.put((String) fields[i], fields[i + 1]);
            }
        }
        return changed;
    }

    public static String aFootprint(Object... fields) {
        return created(
                "/api/footprints",
                with(Map.of("name", "An event", "kind", "EVENT", "from", "2020-11-27", "to", "2020-11-27"), fields));
    }

    public static Map<String, Object> anActivity(Object... fields) {
        return with(
                Map.of(
                        "group", "site",
                        "scope", 3,
                        "category", 1,
                        "description", "Traffic",
                        "quantity", 10,
                        "unit", "GB",
                        "factor", "web-traffic-world"),
                fields);
    }

    public static String addActivity(String footprint, Object... fields) {
        return created("/api/footprints/" + footprint + "/activities", anActivity(fields));
    }

    public static Map<String, Object> aQuote(Object... fields) {
        return with(
                Map.of(
                        "kind", "CONTRIBUTION",
                        "partner", "goodplanet",
                        "project", "goodplanet-compensation",
                        "kg", 12500,
                        "pricePerTonne", 22,
                        "currency", "EUR"),
                fields);
    }

    /** Credits retired, one serial a tonne. */
    public static Map<String, Object> aRetirement(String creditProject, long from, long to, Object... fields) {
        return with(
                Map.of(
                        "blocks",
                        List.of(aBlock(creditProject, from, to)),
                        "beneficiary",
                        "The company",
                        "certificate",
                        "CERT-" + from + "-" + to),
                fields);
    }

    public static Map<String, Object> aBlock(String creditProject, long from, long to, Object... fields) {
        return with(
                Map.of(
                        "registry", "Verra",
                        "creditProject", creditProject,
                        "vintage", 2019,
                        "serialFrom", from,
                        "serialTo", to),
                fields);
    }

    /** The id of credits that are ordered. */
    public static String orderedCredits(int tonnes, Object... fields) {
        String id = created("/api/compensations", with(aQuote("kind", "CREDITS", "kg", tonnes * 1000), fields));
        post("/api/compensations/" + id + "/order").statusCode(200);
        return id;
    }
}
