package org.smallvictories.donations;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.accept;
import static org.smallvictories.donations.testing.Donations.deliver;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.voidBecause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class JournalTest {

    @Test
    void every_change_of_a_gift_is_journalled_once_and_a_refused_one_not_at_all() {
        String id = aDonation().by(Tokens.partnerManager("wwf")).logged();
        deliver(id, "2020-12-18");
        deliver(id, "2020-12-19").statusCode(409);
        accept(id, "2020-12-20");
        voidBecause(id, "Logged twice");

        List<Map<String, Object>> entries = entriesOf("donation/" + id);
        assertEquals(
                List.of("donation.logged", "donation.delivered", "donation.accepted", "donation.voided"),
                entries.stream().map(entry -> entry.get("action")).toList());
        assertEquals(
                List.of("wwf", "csr", "csr", "csr"),
                entries.stream().map(entry -> entry.get("actor")).toList());
        Map<?, ?> last = (Map<?, ?>) entries.get(3).get("content");
        assertEquals("Logged twice", last.get("voidReason"));
        assertEquals("250.00", last.get("amount"));
    }

    @Test
    void the_journal_is_for_auditors_and_csr_managers() {
        get(Tokens.leadership(), "/api/donations/journal").statusCode(403);
        get(Tokens.partnerManager("wwf"), "/api/donations/journal").statusCode(403);
        get(Tokens.auditor(), "/api/donations/journal?after=x")
                .statusCode(422)
                .body("errors[0].field", equalTo("after"));
    }

    private static List<Map<String, Object>> entriesOf(String subject) {
        List<Map<String, Object>> found = new ArrayList<>();
        List<Map<String, Object>> page;
        long after = 0;
        do {
            page = get(Tokens.auditor(), "/api/donations/journal?limit=200&after=" + after)
                    .statusCode(200)
                    .extract()
                    .path("$");
            for (Map<String, Object> entry : page) {
                after = ((Number) entry.get("sequence")).longValue();
                if (entry.get("subject").equals(subject)) {
                    found.add(entry);
                }
            }
        } while (page.size() == 200);
        return found;
    }
}
