package org.smallvictories.suite;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.kit.testing.Meddler;

/** That reports of 2020 read what was journalled, as an auditor asks it. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReconciliationIT {

    private static final String GIFT = "SELECT id FROM gift WHERE partner = 'wwf' AND amount = 50000";

    @ParameterizedTest
    @ValueSource(strings = {"partners/reconciliation", "emissions/reconciliation", "donations/reconciliation"})
    void all_is_as_it_was_journalled_and_summed_up(String check) {
        reconciliation(check).body("differences", equalTo(List.of()));
    }

    @Test
    void a_gift_that_was_changed_behind_the_services_back_is_named_with_what_was_journalled() throws SQLException {
        String year = "donations/reconciliation/gifts?from=2020-01-01&to=2020-12-31";
        reconciliation(year).body("agrees", equalTo(true));

        try (Meddler meddler = new Meddler(
                "jdbc:postgresql://127.0.0.1:" + LocalSuite.settings().databasePort() + "/donations",
                List.of("gift"))) {
            meddler.run("UPDATE gift SET amount = 60000 WHERE id = (" + GIFT + ")");

            reconciliation("donations/reconciliation").body("agrees", equalTo(false));
            reconciliation(year)
                    .body("differences.finding", equalTo(List.of("CHANGED")))
                    .body("differences.field", equalTo(List.of("amount")))
                    .body("differences.recorded", equalTo(List.of("60000")));
        }
        reconciliation(year).body("agrees", equalTo(true));
    }

    private static ValidatableResponse reconciliation(String check) {
        return Api.as("auditor").get("/api/" + check).then().statusCode(200);
    }
}
