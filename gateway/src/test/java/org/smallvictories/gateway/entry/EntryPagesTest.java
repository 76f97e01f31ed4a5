package org.smallvictories.gateway.entry;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.gateway.SignIn.as;

import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.Neighbours;
import org.smallvictories.gateway.Story;

@GatewayTest
class EntryPagesTest {

    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final String ID = "01936e5c-7b3a-7c4e-9f00-2f1a3b4c5d6e";
    private static final String COMPENSATION = "01936e5c-7b3a-7c4e-9f00-2f1a3b4c5d70";

    @Inject
    CircuitBreakerMaintenance breakers;

    @BeforeEach
    void the_services_tell_their_entries() {
        breakers.resetAll();
        Neighbours.PARTNERS.answer(Story.partners()
                .tells("/api/commitments/no-discounts", Story.file("pages/commitment"))
                .tells("/api/partners/journal/traces", Sealed.traces("commitment.recorded", "commitment.judged"))
                .tells("/api/partners/journal/7/proof", Sealed.proof()));
        Neighbours.DONATIONS.answer(donations());
        Neighbours.EMISSIONS.answer(Story.emissions()
                .tells("/api/footprints/" + ID, Story.file("pages/footprint"))
                .tells("/api/compensations/" + COMPENSATION, Story.file("pages/compensation"))
                .tells(
                        "/api/compensations/" + COMPENSATION + "/order",
                        """
                        {"compensation":"x","provider":"registry-house","placedAt":"2020-12-02T00:00:00Z","attempts":3,"reference":"RH-9","lastError":"Timed out","doneAt":"2020-12-04T00:00:00Z"}""")
                .tells("/api/emissions/journal/traces", Sealed.traces("footprint.planned"))
                .tells("/api/emissions/journal/7/proof", Sealed.proof()));
    }

    private static Story donations() {
        return Story.donations()
                .tells("/api/donations/" + ID, Story.file("pages/gift"))
                .tells("/api/campaigns/panda-phone", Story.file("pages/campaign"))
                .tells(
                        "/api/campaigns/panda-phone/months",
                        """
                        [{"month":"2020-11","unitsSold":10000,"unitsRefunded":0,"owed":50000.00,"pledged":0.00,"paid":50000.00,"open":0.00,"currency":"EUR"}]""")
                .tells("/api/donations/journal/traces", Sealed.traces("donation.logged", "donation.voided"))
                .tells("/api/donations/journal/7/proof", Sealed.proof());
    }

    @AfterEach
    void as_usual() {
        Neighbours.behaveAsUsual();
        breakers.resetAll();
    }

    @Test
    void a_gift_is_shown_with_evidence_worth_void_and_replacement() {
        String page = page("leadership", "/gifts/" + ID);

        contains(page, "US$50,000.00 to WWF");
        contains(page, "Voided on 5 January 2021");
        contains(page, "€40,746.48 (ECB rate 1.2271 of 31 December 2020)");
        contains(page, "href=\"/gifts/01936e5c-7b3a-7c4e-9f00-2f1a3b4c5d70\"");
        contains(page, "href=\"/gifts/01936e5c-7b3a-7c4e-9f00-2f1a3b4c5d6f\"");
        contains(page, "href=\"/api/donations/" + ID + "/evidence/01936e5c-7b3a-7c4e-9f00-2f1a3b4c5d71/content\"");
        contains(page, "undetermined: not tax-safe");
        contains(page, "illustrative");
    }

    @Test
    void what_others_wrote_runs_nowhere_and_leads_only_to_the_web() {
        String page = page("leadership", "/gifts/" + ID + "?lang=de");

        assertFalse(page.contains("<img"), page);
        assertFalse(page.contains("href=\"javascript:"), page);
        contains(page, "href=\"https://example.org/note?page=1\"");
        contains(page, "&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void the_journal_is_asked_for_the_entry_and_its_proof_is_checked() {
        String page = page("auditor", "/gifts/" + ID);

        contains(page, "proven: number 1 of 2 sealed entries");
        contains(page, "waits to be sealed");
        contains(page, "href=\"/api/donations/journal/7/proof\"");
        contains(page, "href=\"/api/donations/journal/7\"");
        assertTrue(Neighbours.DONATIONS.lastUri("/api/donations/journal/traces").contains("subject=donation%2F" + ID));
        assertFalse(page("leadership", "/gifts/" + ID).contains("href=\"/api/donations/journal/7\""));
    }

    @Test
    void a_proof_that_does_not_hold_is_told() {
        Neighbours.DONATIONS.answer(donations().tells("/api/donations/journal/7/proof", Sealed.brokenProof()));

        contains(page("auditor", "/gifts/" + ID), "the proof does not hold");
    }

    @Test
    void a_journal_that_cannot_be_asked_hides_nothing_else() {
        Neighbours.DONATIONS.answer(donations().tells("/api/donations/journal/traces", "{}"));

        String page = page("leadership", "/gifts/" + ID);

        contains(page, "The journal could not be asked.");
        contains(page, "US$50,000.00 to WWF");
    }

    @Test
    void a_footprint_is_shown_with_its_causes_intervals_factors_and_licences() {
        String page = page("leadership", "/footprints/" + ID);

        contains(page, "22.0005 t CO₂e");
        contains(page, "17.6004 t CO₂e to 27.500625 t CO₂e");
        contains(page, "Deliveries: 60% of Black Friday 2020");
        contains(page, "Parcel to the home, version 2");
        contains(page, "href=\"/api/factors/parcel-home/versions/2\"");
        contains(page, "href=\"https://example.org/ademe\"");
        contains(page, "MIT");
        contains(page, "30000 parcel × 0.25424 kg/parcel = 7627.2 kg CO2e");
        contains(page, "proven: number 1 of 2 sealed entries");
    }

    @Test
    void a_compensation_is_shown_with_serials_retirement_and_the_providers_answer() {
        String page = page("leadership", "/compensations/" + COMPENSATION);

        contains(page, "A-1 to 22");
        contains(page, "no: taken back on 3 January 2021, Double counting");
        contains(page, "href=\"https://example.org/notice\"");
        contains(page, "RH-9");
        contains(page, "Timed out");
        contains(page, "Certificate 7");
        contains(page, "href=\"/footprints/" + ID + "\"");
    }

    @Test
    void a_commitment_is_shown_with_the_verdict_of_each_year() {
        String page = page("leadership", "/commitments/no-discounts");

        contains(page, "We give no discounts &lt;b&gt;ever&lt;/b&gt;.");
        assertTrue(page.indexOf("kept") < page.indexOf("Nobody has judged"), "the latest year comes first");
        contains(page, "href=\"https://example.org/review\"");
    }

    @Test
    void a_campaign_is_shown_with_its_account() {
        String page = page("leadership", "/campaigns/panda-phone");

        contains(page, "10,000 units");
        contains(page, "€50,000.00");
        contains(page, "settled");
        contains(page, "November 2020");
        contains(page, "50,000 EUR for WWF");
        contains(page, "href=\"/gifts?campaign=panda-phone\"");
    }

    @Test
    void what_is_not_there_and_what_is_not_an_id_is_told_as_a_page() {
        as("leadership")
                .accept(HTML)
                .get("/gifts/01936e5c-7b3a-7c4e-9f00-000000000000?lang=fr")
                .then()
                .statusCode(404)
                .body(containsString("Il n’y a rien ici"));
        as("leadership").accept(HTML).get("/footprints/x").then().statusCode(422);
    }

    @Test
    void a_service_that_is_away_is_told_as_a_page() {
        Neighbours.DONATIONS.stop();
        try {
            as("leadership")
                    .accept(HTML)
                    .get("/gifts/" + ID + "?lang=de")
                    .then()
                    .statusCode(503)
                    .body(containsString("Im Augenblick nicht verfügbar"));
        } finally {
            Neighbours.DONATIONS.start();
        }
    }

    @Test
    void footprints_and_compensations_are_not_for_partner_managers() {
        for (String path : new String[] {"/footprints/" + ID, "/compensations/" + COMPENSATION}) {
            assertEquals(403, as("wwf").accept(HTML).get(path).statusCode(), path);
        }
    }

    private static String page(String who, String path) {
        return as(who).accept(HTML)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static void contains(String page, String text) {
        assertTrue(page.contains(text), () -> text + " in " + page);
    }
}
