package org.smallvictories.partners.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.partners.Requests.actionsOn;
import static org.smallvictories.partners.Requests.addPartner;
import static org.smallvictories.partners.Requests.as;
import static org.smallvictories.partners.Requests.get;
import static org.smallvictories.partners.Requests.journal;
import static org.smallvictories.partners.Requests.post;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.Tokens;
import org.smallvictories.partners.PartnersTest;

@PartnersTest
class ContactTest {

    @Inject
    DataSource database;

    @Test
    void a_contact_is_read_by_the_csr_manager_and_the_partners_own_managers_only() {
        addPartner("contacted").statusCode(201);
        String path = record("contacted", "Ada Reader");

        get(path).statusCode(200).body("email", equalTo("ada@example.org"));
        as(Tokens.partnerManager("contacted"))
                .get("/api/partners/contacted/contacts")
                .then()
                .statusCode(200)
                .body("name", contains("Ada Reader"));
        for (String other : List.of(Tokens.partnerManager("wwf"), Tokens.leadership(), Tokens.auditor())) {
            as(other).get(path).then().statusCode(403);
            as(other).get("/api/partners/contacted/contacts").then().statusCode(403);
        }
        as(Tokens.auditor()).get("/api/partners/contacted").then().body("contacts", nullValue());
    }

    @Test
    void the_partners_own_managers_record_contacts_and_others_do_not() {
        addPartner("self-kept").statusCode(201);

        recordAs(Tokens.partnerManager("self-kept"), 201);
        recordAs(Tokens.partnerManager("wwf"), 403);
        recordAs(Tokens.leadership(), 403);
    }

    @Test
    void how_to_reach_somebody_never_gets_into_the_journal() {
        addPartner("discreet").statusCode(201);
        record("discreet", "Grace Discreet");

        String journal = journal().toString();
        assertThat(journal, containsString("Grace Discreet"));
        assertThat(journal, not(containsString("ada@example.org")));
        assertThat(journal, not(containsString("+33 1 23 45 67 89")));
    }

    @Test
    void an_erased_contact_is_forgotten_everywhere_and_the_history_stays() throws SQLException {
        addPartner("forgetting").statusCode(201);
        String key = UUID.randomUUID().toString();
        String path = post("/api/partners/forgetting/contacts", contact("Edsger Forgotten"), key)
                .statusCode(201)
                .extract()
                .header("Location");
        String id = path.substring(path.lastIndexOf('/') + 1);

        post(path + "/erasure", Map.of()).statusCode(200).body("name", nullValue());

        get(path)
                .statusCode(200)
                .body("name", nullValue())
                .body("role", nullValue())
                .body("email", nullValue())
                .body("phone", nullValue())
                .body("erasedAt", notNullValue());
        get("/api/partners/forgetting/contacts").body("", hasSize(0));
        assertEquals(List.of("contact.recorded", "contact.erased"), actionsOn("contact/" + id));
        assertThat(journal().toString(), not(containsString("Forgotten")));
        post("/api/partners/forgetting/contacts", contact("Edsger Forgotten"), key)
                .statusCode(422);
        assertEquals(0, keptAnswersWith("Forgotten"));
        post(path + "/erasure", Map.of()).statusCode(409);
    }

    @Test
    void a_contact_of_another_partner_is_not_reached_through_ones_own() {
        addPartner("door").statusCode(201);
        addPartner("behind-door").statusCode(201);
        String path = record("behind-door", "Barbara Behind");

        String sneaky = path.replace("behind-door", "door");
        as(Tokens.partnerManager("door")).get(sneaky).then().statusCode(404);
        as(Tokens.partnerManager("door")).post(sneaky + "/erasure").then().statusCode(404);
    }

    @Test
    void what_nobody_can_be_reached_by_is_refused() {
        addPartner("careful").statusCode(201);

        post("/api/partners/careful/contacts", Map.of("name", " ", "email", "nowhere", "phone", "call me"))
                .statusCode(422)
                .body("errors.field", contains("email", "name", "phone"));
        post("/api/partners/unheard-of/contacts", contact("Nobody")).statusCode(404);
    }

    private long keptAnswersWith(String name) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM idempotency_record WHERE body LIKE '%" + name + "%'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void recordAs(String token, int expected) {
        as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(contact("Any Body"))
                .post("/api/partners/self-kept/contacts")
                .then()
                .statusCode(expected);
    }

    private static String record(String partner, String name) {
        return post("/api/partners/" + partner + "/contacts", contact(name))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Map<String, String> contact(String name) {
        return Map.of("name", name, "role", "Partnerships", "email", "ada@example.org", "phone", "+33 1 23 45 67 89");
    }
}
