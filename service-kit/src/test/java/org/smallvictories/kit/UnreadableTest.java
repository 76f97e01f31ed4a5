package org.smallvictories.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent by mistake or in malice is the sender's fault, not ours. */
@KitTest
class UnreadableTest {

    private static final RestAssuredConfig AS_IT_STANDS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("multipart/form-data", ContentType.TEXT));

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\udc00\\ud800"})
    void what_is_no_text_is_refused_in_json(String text) {
        sent("application/json", "{\"text\": \"" + text + "\"}", "/probe/input")
                .statusCode(422)
                .body("errors[0].field", equalTo("text"))
                .body("errors[0].reason", equalTo("is not a text"));
    }

    @Test
    void text_beyond_the_basic_plane_is_text() {
        sent("application/json", "{\"text\": \"\\ud83d\\ude00\"}", "/probe/input")
                .statusCode(200);
    }

    @Test
    void what_is_no_text_is_refused_in_parameters() {
        given().urlEncodingEnabled(false)
                .get("/probe/input?text=a%00b")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("text"));
    }

    @Test
    void what_the_database_does_not_take_as_text_is_not_acceptable() {
        given().get("/probe/input/no-text").then().statusCode(422);
    }

    @Test
    void a_database_without_room_is_said_so_and_worth_another_try() {
        given().get("/probe/input/no-room")
                .then()
                .statusCode(503)
                .header("Retry-After", "60")
                .body("detail", containsString("no room"));
    }

    @Test
    void a_field_that_stands_there_twice_is_named() {
        sent("application/json", "{\"text\": null, \"text\": \"a\"}", "/probe/input")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("text"));
    }

    @ParameterizedTest
    @CsvSource({"12,200", "1e3,200", "many,422", "1e999999999,422", "'',200"})
    void a_decimal_in_the_query_is_a_decimal_of_sensible_size(String number, int status) {
        given().queryParam("number", number).get("/probe/input").then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, text=%zz, 400",
        "application/x-www-form-urlencoded, text=a, 200",
        "multipart/form-data; boundary=b, --b, 400",
        "multipart/form-data; boundary=, --b, 400",
        "multipart/form-data; boundary=\"b, --b, 400"
    })
    void a_form_that_is_broken_is_malformed(String type, String body, int status) {
        sent(type, body, "/probe/input/form").statusCode(status);
    }

    @Test
    void json_that_ends_too_soon_while_it_is_read_piece_by_piece_is_malformed() {
        sent("application/json", "[{\"text\": \"a", "/probe/input/pieces").statusCode(400);
        sent("application/json", "[{\"text\": " + "9".repeat(1_100), "/probe/input/pieces")
                .statusCode(400);
        sent("application/json", "[{\"text\": \"a\"}]", "/probe/input/pieces").statusCode(200);
    }

    @Test
    void a_part_whose_headers_are_none_is_malformed() {
        sent("multipart/form-data; boundary=b", "--b\r\nu\n..\r\n\r\na\r\n--b--\r\n", "/probe/input/form")
                .statusCode(400);
    }

    private static ValidatableResponse sent(String type, String body, String path) {
        RequestSpecification request = given().config(AS_IT_STANDS).header("Content-Type", type);
        return (type.startsWith("multipart") ? request.body(body.getBytes()) : request.body(body))
                .post(path)
                .then();
    }
}
