package org.smallvictories.emissions.journal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.smallvictories.emissions.Api.aFootprint;
import static org.smallvictories.emissions.Api.aQuote;
import static org.smallvictories.emissions.Api.addActivity;
import static org.smallvictories.emissions.Api.as;
import static org.smallvictories.emissions.Api.created;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.journal.JournalEntry;
import org.smallvictories.kit.testing.Tokens;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalTest {

    @Inject
    Journal journal;

    @Test
    void every_change_is_journalled_in_the_callers_name() {
        long before = last();
        String footprint = aFootprint();
        String activity = addActivity(footprint);
        post("/api/footprints/" + footprint + "/activities/" + activity + "/void", Map.of("reason", "Wrong"));
        post("/api/footprints/" + footprint + "/completion");
        String compensation = created("/api/compensations", aQuote("footprint", footprint));
        post("/api/compensations/" + compensation + "/order");
        post("/api/compensations/" + compensation + "/payment");
        post("/api/compensations/" + compensation + "/contribution", Map.of("certificate", "C"));
        post("/api/compensations/" + compensation + "/void", Map.of("reason", "Wrong"));
        post("/api/footprints/" + footprint + "/void", Map.of("reason", "Wrong"));

        String line = "footprint/" + footprint + "/activity/" + activity;
        get("/api/emissions/journal?after=" + before)
                .statusCode(200)
                .body(
                        "action",
                        contains(
                                "footprint.planned",
                                "footprint.started",
                                "activity.added",
                                "activity.voided",
                                "footprint.completed",
                                "compensation.quoted",
                                "compensation.ordered",
                                "compensation.paid",
                                "compensation.contributed",
                                "compensation.voided",
                                "footprint.voided"))
                .body("subject[2]", equalTo(line))
                .body("subject[5]", equalTo("compensation/" + compensation))
                .body("actor.unique()", contains("csr"))
                .body("content[2].kgCO2e", equalTo("1.482"))
                .body("content[3].voidReason", equalTo("Wrong"));
    }

    @Test
    void what_is_refused_is_not_journalled() {
        String footprint = aFootprint();
        long before = last();

        post("/api/footprints/" + footprint + "/completion").statusCode(409);
        post("/api/compensations", aQuote("project", "no-such-project")).statusCode(422);

        get("/api/emissions/journal?after=" + before).body("size()", equalTo(0));
    }

    @Test
    void it_comes_in_pages_to_auditors_and_the_csr_manager() {
        String link = as(Tokens.auditor())
                .get("/api/emissions/journal?limit=2")
                .then()
                .statusCode(200)
                .body("size()", equalTo(2))
                .body("actor", contains("system", "system"))
                .extract()
                .header("Link");
        get(link.substring(1, link.indexOf('>'))).statusCode(200).body("size()", equalTo(2));
        get("/api/emissions/journal?after=x").statusCode(422).body("errors.field", contains("after"));
        for (String token : List.of(Tokens.leadership(), Tokens.partnerManager("wwf"))) {
            as(token).get("/api/emissions/journal").then().statusCode(403);
        }
    }

    private long last() {
        return journal.entriesAfter(0, 100_000).stream()
                .mapToLong(JournalEntry::sequence)
                .max()
                .orElse(0);
    }
}
