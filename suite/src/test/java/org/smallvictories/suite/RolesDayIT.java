package org.smallvictories.suite;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each of them does in a day, on the pages, in a real browser. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RolesDayIT {

    @Test
    void a_partner_manager_logs_a_gift_sees_it_and_voids_it() {
        try (Person wwf = Person.signedIn("wwf", "en")) {
            Page page = wwf.page();
            assertThat(page.locator("h1")).hasText("Gifts");
            page.locator("a.button", new Page.LocatorOptions().setHasText("Log a gift"))
                    .click();
            assertThat(page.locator("select[name=partner] option")).hasText(new String[] {"WWF"});
            page.locator("select[name=project]").selectOption("panda-phone");
            page.locator("input[name=amount]").fill("0.105");
            page.locator("main form[data-api] button").click();

            assertThat(page.locator("input[name=amount]")).hasAttribute("aria-invalid", "true");
            wwf.findsNothingInTheWay();

            page.locator("input[name=amount]").fill("12.34");
            page.locator("input[name=date]").fill("2019-05-06");
            page.locator("textarea[name=description]").fill("<b>Collected</b> at the door");
            page.locator("main form[data-api] button").click();

            assertThat(page.locator("h1")).hasText("€12.34 to WWF");
            assertThat(page.locator("dl.facts")).containsText("<b>Collected</b> at the door");
            page.locator("main summary", new Page.LocatorOptions().setHasText("Void this gift"))
                    .click();
            page.locator("textarea[name=reason]").fill("Entered to try it out");
            page.locator("form[data-api] button").click();

            assertThat(page.locator(".notice.warning")).containsText("Entered to try it out");
            wwf.findsNothingInTheWay();
        }
    }

    @Test
    void a_partner_manager_imports_a_file_and_takes_it_back() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String file =
                """
                kind,partner,project,date,amount,currency,state,reference
                MONEY,la-cloche,outreach,2019-03-01,10.00,EUR,DELIVERED,%1$s-1
                MONEY,la-cloche,outreach,2019-03-02,20.00,EUR,DELIVERED,%1$s-2
                """
                        .formatted(mark);
        try (Person manager = Person.signedIn("la-cloche", "de")) {
            Page page = manager.opens("/imports");
            send(page, mark + "-wrong.csv", file.replace("20.00", "1.234"), "Importieren");
            assertThat(page.locator("[data-state]")).hasText("Abgelehnt: Nichts wurde importiert.");
            assertThat(page.locator("[data-wrong] tbody tr")).hasCount(1);
            manager.findsNothingInTheWay();

            send(page, mark + ".csv", file, "Nur prüfen");
            assertThat(page.locator("[data-state]")).hasText("Geprüft: Die guten Zeilen lassen sich importieren.");
            send(page, mark + ".csv", file, "Importieren");
            assertThat(page.locator("[data-state]")).hasText("Importiert.");
            manager.takesAPicture("import");
            Api.as("la-cloche")
                    .queryParams("from", "2019-03-01", "to", "2019-03-02")
                    .get("/api/donations")
                    .then()
                    .body("size()", equalTo(2));

            page.locator("[data-void] input").fill("Zur Probe");
            page.locator("[data-void] button").click();
            assertThat(page.locator("[data-state]")).hasText("Storniert: zählt nirgends.");
            page.locator("[data-gifts]").click();
            assertThat(page.locator("tbody tr.voided")).hasCount(2);
        }
    }

    private static void send(Page page, String name, String content, String button) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("#upload button", new Page.LocatorOptions().setHasText(button))
                .click();
    }

    @Test
    void leadership_opens_the_year_follows_a_figure_to_its_proof_and_takes_the_report_along() {
        try (Person leader = Person.signedIn("leadership", "fr")) {
            Page page = leader.opens("/?year=2020");
            assertThat(page.locator("#giving .value").first()).containsText("€");
            page.locator("main a[href*='/gifts?']").first().click();
            page.locator("tbody th a").first().click();
            assertThat(page.locator(".trail tbody tr").first()).isVisible();
            page.goBack();
            page.goBack();
            var pdf = page.waitForDownload(
                    () -> page.locator("a[href*='report.pdf']").first().click());
            org.assertj.core.api.Assertions.assertThat(pdf.suggestedFilename()).endsWith(".pdf");
        }
    }

    @Test
    void a_csr_manager_sees_where_emissions_come_from_and_what_is_not_proven() {
        try (Person csr = Person.signedIn("csr", "de")) {
            Page page = csr.opens("/?year=2020");
            page.locator("main a[href*='/footprints/']", new Page.LocatorOptions().setHasText("Black Friday"))
                    .first()
                    .click();
            assertThat(page.locator("main svg").first()).isVisible();
            assertThat(page.locator("main")).containsText("60\u00a0%");

            csr.opens("/?year=2020");
            page.locator("#open a[href*='evidenced=false']").first().click();
            assertThat(page.locator("tbody tr").first()).isVisible();
        }
    }

    @Test
    void an_auditor_follows_an_entry_to_the_journal_and_its_proof() {
        try (Person auditor = Person.signedIn("auditor", "en")) {
            Page page = auditor.opens("/gifts");
            page.locator("tbody th a").last().click();
            String proof = page.locator(".trail a[href$='/proof']").first().getAttribute("href");
            String entry = page.locator(".trail a[href*='/journal/']:not([href$='/proof'])")
                    .first()
                    .getAttribute("href");

            assertThat(page.locator(".trail")).containsText("checkpoint");
            Api.as("auditor").get(proof).then().statusCode(200);
            Api.as("auditor").get(entry).then().statusCode(200);
            assertThat(auditor.opens("/gifts/new").locator("h1")).hasText("This is not open to you");
        }
    }
}
