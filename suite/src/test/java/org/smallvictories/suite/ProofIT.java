package org.smallvictories.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody can take along a signed checkpoint of a sealed journal; what the entries say stays behind the sign-in. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofIT {

    private static final Duration LONGEST_SEALING = Duration.ofMinutes(1);

    @ParameterizedTest
    @ValueSource(strings = {"partners", "donations", "emissions"})
    void a_checkpoint_and_a_proof_need_no_sign_in_and_entries_do(String service) throws Exception {
        awaitSealing(service);

        Api.anonymous()
                .get("/api/" + service + "/checkpoint")
                .then()
                .statusCode(200)
                .body(startsWith("small-victories/" + service + "\n"));
        Api.anonymous().get("/api/" + service + "/checkpoint/keys").then().statusCode(200);
        Api.anonymous().get("/api/" + service + "/journal/1/proof").then().statusCode(200);
        Api.anonymous().get("/api/" + service + "/journal").then().statusCode(401);
        Api.anonymous().get("/api/" + service + "/journal/1").then().statusCode(401);
        Api.anonymous().get("/api/" + service + "/journal/export").then().statusCode(401);
    }

    private static void awaitSealing(String service) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST_SEALING);
        while (Api.anonymous().get("/api/" + service + "/journal/1/proof").statusCode() != 200) {
            assertThat(Instant.now()).as("entry 1 is sealed before").isBefore(end);
            Thread.sleep(500);
        }
    }
}
