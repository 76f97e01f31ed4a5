package org.smallvictories.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the company published about 2020 comes out of the report exactly; what was invented says so. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoYearIT {

    private static final String CASES = "giving.byCampaign.find { it.campaign == 'phone-cases' }.";
    private static final String BLACK_FRIDAY = "emissions.footprints.find { it.kind == 'EVENT' }.";

    @Test
    void PUR_Projet_was_given_125000_EUR_by_the_sale_of_phone_cases() {
        Api.impact()
                .body(CASES + "money[0].currency", equalTo("EUR"))
                .body(CASES + "money[0].delivered", comparesEqualTo(new BigDecimal("125000.00")))
                .body(CASES + "money[0].illustrative", is(false));
    }

    @Test
    void WWF_was_given_50000_EUR_from_the_Panda_Phone() {
        Api.as("leadership")
                .queryParams("partner", "wwf", "campaign", "panda-phone", "to", "2020-12-31", "limit", 200)
                .get("/api/donations")
                .then()
                .statusCode(200)
                .body(
                        "find { it.date == '2020-12-31' && it.campaign == 'panda-phone' }.amount",
                        comparesEqualTo(new BigDecimal("50000.00")));
    }

    @Test
    void the_campaigns_sold_what_was_published_and_paid_it_and_their_sales_say_that_they_are_invented() {
        assertCampaign("phone-cases", 125_000, "125000.00");
        assertCampaign("panda-phone", 10_000, "50000.00");
    }

    private static void assertCampaign(String slug, int unitsSold, String published) {
        BigDecimal amount = new BigDecimal(published);
        Api.as("leadership")
                .get("/api/campaigns/{slug}", slug)
                .then()
                .statusCode(200)
                .body("balance.unitsSold", is(unitsSold))
                .body("balance.owed", comparesEqualTo(amount))
                .body("published[0].amount", comparesEqualTo(amount));
        String account = "giving.campaigns.find { it.campaign == '" + slug + "' }.";
        Api.impact()
                .body(account + "unitsSold", is(unitsSold))
                .body(account + "owed", comparesEqualTo(amount))
                .body(account + "published[0].amount", comparesEqualTo(amount))
                .body(account + "illustrative", is(true));
    }

    @Test
    void nothing_is_left_open_of_the_phone_cases() {
        String account = "giving.campaigns.find { it.campaign == 'phone-cases' }.";
        Api.impact()
                .body(account + "paid", comparesEqualTo(new BigDecimal("125000.00")))
                .body(account + "open", comparesEqualTo(new BigDecimal("0.00")))
                .body(account + "settlement", equalTo("SETTLED"));
    }

    @Test
    void deliveries_are_60_percent_of_Black_Friday_and_its_quantities_are_illustrative() {
        Api.impact()
                .body(BLACK_FRIDAY + "illustrative", is(true))
                .body(
                        BLACK_FRIDAY + "groups.find { it.group == 'deliveries' }.sharePercent",
                        comparesEqualTo(new BigDecimal("60")))
                .body(BLACK_FRIDAY + "groups.sharePercent.sum()", comparesEqualTo(new BigDecimal("100")));
    }

    @Test
    void Black_Friday_was_compensated_at_22_EUR_per_tonne_and_that_is_no_donation() {
        Api.impact()
                .body("compensation.compensations[0].partner", equalTo("goodplanet"))
                .body("compensation.compensations[0].pricePerTonne", is(22))
                .body("compensation.compensations[0].currency", equalTo("EUR"))
                .body("giving.byPartner.partner.contains('goodplanet')", is(false));
    }

    @Test
    void devices_clothes_and_rounds_say_that_they_are_illustrative() {
        Api.impact()
                .body("giving.devices.illustrative", everyItem(is(true)))
                .body("giving.goods.illustrative", everyItem(is(true)))
                .body("giving.time.rounds.illustrative", is(true));
    }

    @Test
    void loading_it_again_after_an_interruption_doubles_nothing() throws Exception {
        String before = Api.figures(Api.impact());
        Path inProgress = Files.createTempFile(LocalSuite.settings().data(), "demo-year", "-in-progress");

        new DemoYear(LocalSuite.url(), inProgress, new Progress(System.out)).loadIfEmpty();

        assertThat(Api.figures(Api.impact())).isEqualTo(before);
        assertThat(inProgress).as("done").doesNotExist();
    }

    @Test
    void the_promise_was_kept_and_guild_and_position_are_there() {
        Api.impact()
                .body("promises.kept", is(1))
                .body("promises.commitments.slug", hasItems("no-black-friday-discounts"))
                .body("communities.slug", hasItems("anne-bonnys-club"))
                .body("milestones.slug", hasItems("csr-position-created"));
    }
}
