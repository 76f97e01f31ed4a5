package org.smallvictories.suite;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A partner without an account says by a link, on its page, what it has to say of a gift. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartnerLinkIT {

    private static final byte[] RECEIPT = "%PDF-1.4\n% a receipt\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private String gift;
    private String link;
    private String page;

    /** Of another year than the demo's, whose figures other tests know. */
    @BeforeEach
    void a_manager_sends_a_link_for_a_gift() {
        gift = Api.post(
                        "wwf",
                        "/api/donations",
                        Map.of(
                                "kind", "MONEY",
                                "partner", "wwf",
                                "project", "panda-phone",
                                "date", "2019-11-05",
                                "amount", 1200,
                                "currency", "EUR",
                                "state", "DELIVERED"))
                .statusCode(201)
                .extract()
                .header("Location");
        var made = Api.post("wwf", gift + "/links", Map.of("days", 14))
                .statusCode(201)
                .extract();
        link = made.path("id");
        page = made.path("path");
    }

    @AfterEach
    void the_gift_is_taken_back() {
        Api.post("wwf", gift + "/void", Map.of("reason", "A test")).statusCode(200);
        visitor().get(page).then().statusCode(200).body(containsString("This gift was withdrawn."));
    }

    @Test
    void what_the_partner_says_is_with_the_gift_in_the_journal_and_where_it_is_judged_for_tax() {
        visitor().get(page).then().statusCode(200).body(containsString("1,200.00"));
        visitor()
                .formParams("name", "Claire Moreau", "date", "2019-11-12")
                .post(page + "/confirmation")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=confirmation"));
        visitor()
                .formParams("given", "true", "description", "A dinner", "value", "90.50")
                .post(page + "/benefits")
                .then()
                .statusCode(303);
        visitor()
                .multiPart("file", "receipt.pdf", RECEIPT, "application/pdf")
                .post(page + "/receipts")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=receipts"));

        String actor = "gift-link/" + link;
        Api.as("auditor")
                .get(gift)
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("acceptedOn", equalTo("2019-11-12"))
                .body("accepted.by", equalTo(actor))
                .body("confirmation.by", equalTo("Claire Moreau"))
                .body("benefits[0].description", equalTo("A dinner"))
                .body("evidence[0].about", equalTo("RECEIPT"))
                .body("evidence[0].recordedBy", equalTo(actor));
        assertThat(Api.as("auditor")
                        .get(gift + "/evidence/{id}/content", evidence())
                        .asByteArray())
                .isEqualTo(RECEIPT);
        assertThat(journalOf(actor))
                .containsExactly("donation.accepted", "gift-link.confirmed", "benefits.stated", "evidence.added");
        Api.post("csr", gift + "/qualification", Map.of("qualification", "MECENAT", "reason", "Receipt"))
                .statusCode(201)
                .body("warnings.code", hasItems("BENEFITS_IN_RETURN"));
        Api.post("wwf", gift + "/links/" + link + "/revocation", Map.of()).statusCode(200);
        visitor().get(page).then().statusCode(404).body(containsString("This link does not open anything"));
        page = Api.post("wwf", gift + "/links", Map.of()).extract().path("path");
    }

    @Test
    void the_page_works_on_a_phone_without_scripts() {
        LaunchOptions chromium = Chromium.options();
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright.chromium().launch(chromium);
                BrowserContext phone = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setJavaScriptEnabled(false)
                        .setLocale("fr-FR"))) {
            Page screen = phone.newPage();
            screen.navigate(LocalSuite.url() + page);
            assertThat(screen.locator("h1").textContent()).startsWith("Un don à");
            assertThat((Boolean) screen.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing lies beside the screen")
                    .isTrue();
            screen.getByLabel("Votre nom").fill("Claire Moreau");
            screen.getByLabel("Le jour").fill("2019-11-12");
            screen.getByText("Confirmer", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(screen.locator("[role=status]").textContent()).contains("confirmée");

            screen.getByLabel("Oui, ce qui suit").check();
            screen.getByText("Déclarer", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(screen.locator("[role=alert]").textContent()).contains("Quelque chose manque");
            screen.getByLabel("Ce qui a été donné en contrepartie").fill("Un dîner");
            screen.getByText("Déclarer", new Page.GetByTextOptions().setExact(true))
                    .click();

            screen.getByLabel("Le fichier").setInputFiles(new FilePayload("reçu.pdf", "application/pdf", RECEIPT));
            screen.getByText("Envoyer", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(screen.locator("#receipts + p + ul").textContent()).contains("reçu.pdf");
            assertThat(screen.locator("h2 .tag.warning").count())
                    .as("nothing left to do")
                    .isZero();
        }
        Api.as("auditor").get(gift).then().body("state", equalTo("ACCEPTED")).body("benefits[0].given", equalTo(true));
    }

    @Test
    void the_page_is_accessible_in_every_state_and_language() {
        LaunchOptions chromium = Chromium.options();
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright.chromium().launch(chromium)) {
            Page screen = browser.newPage();
            for (String language : List.of("en", "fr", "de")) {
                screen.navigate(LocalSuite.url() + page + "?lang=" + language);
                requireAccessible(screen);
            }
            screen.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "receipt.png")));
            screen.locator("#name").fill("Claire");
            screen.locator("form[action*=benefits] [value=true]").check();
            screen.locator("form[action*=benefits] button").click();
            assertThat(screen.locator("[aria-invalid=true]").count()).isEqualTo(1);
            requireAccessible(screen);
            screen.locator("#description").fill("A dinner");
            screen.locator("form[action*=benefits] button").click();
            assertThat(screen.locator("[role=status]").count()).isEqualTo(1);
            requireAccessible(screen);
            screen.navigate(LocalSuite.url() + page + "x");
            requireAccessible(screen);
        }
    }

    private static void requireAccessible(Page screen) {
        assertThat(new AxeBuilder(screen).analyze().getViolations())
                .as(screen.title())
                .isEmpty();
    }

    private String evidence() {
        return Api.as("auditor").get(gift).path("evidence[0].id");
    }

    private static List<String> journalOf(String actor) {
        List<String> actions = new ArrayList<>();
        List<Map<String, Object>> entries;
        long after = 0;
        do {
            entries = Api.as("auditor")
                    .queryParams("after", after, "limit", 200)
                    .get("/api/donations/journal")
                    .path("");
            for (Map<String, Object> entry : entries) {
                after = ((Number) entry.get("sequence")).longValue();
                if (actor.equals(entry.get("actor"))) {
                    actions.add(entry.get("action").toString());
                }
            }
        } while (entries.size() == 200);
        return actions;
    }

    /** Has no account and no session. */
    private static RequestSpecification visitor() {
        return given().baseUri(LocalSuite.url())
                .accept("text/html,*/*;q=0.8")
                .redirects()
                .follow(false);
    }
}
