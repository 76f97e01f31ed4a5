package org.smallvictories.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.Tokens;

@KitTest
class BodyLimitsTest {

    @Test
    void a_path_has_a_limit_of_its_own_in_which_an_asterisk_stands_for_one_segment() {
        int larger = 3 << 19;

        // There is nothing, so what is let through ends there.
        post("/probe-files/7/file", larger).statusCode(404);
        post("/probe-files/7/8/file", larger)
                .statusCode(413)
                .body("detail", equalTo("At most 1024 kB are taken here."));
        post("/probe-files/7/file", 2 << 21).statusCode(413).body("detail", equalTo("At most 2048 kB are taken here."));
    }

    private static ValidatableResponse post(String path, int size) {
        return given().auth()
                .oauth2(Tokens.csrManager())
                .contentType("application/octet-stream")
                .body(new byte[size])
                .post(path)
                .then();
    }
}
