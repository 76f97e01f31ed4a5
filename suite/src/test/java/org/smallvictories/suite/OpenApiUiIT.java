package org.smallvictories.suite;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A partner manager logs a gift in the OpenAPI UI, in a real browser. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiUiIT {

    private static final String LOG_A_GIFT = ".opblock-post:has(.opblock-summary-path[data-path='/api/donations'])";

    @Test
    void a_partner_manager_signs_in_and_executes_the_example_as_it_stands() {
        LaunchOptions chromium = Chromium.options();
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright.chromium().launch(chromium)) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 1400));
            page.navigate(LocalSuite.url() + "/q/swagger-ui");
            page.locator("#select").selectOption("Donations");
            authorize(page, "wwf");

            Locator operation = page.locator(LOG_A_GIFT);
            operation.locator(".opblock-summary-control").click();
            Locator tryItOut = operation.locator(".try-out__btn:not(.cancel)");
            if (tryItOut.isVisible()) {
                tryItOut.click();
            }
            operation.locator("button.execute").click();

            Locator answer = operation.locator(".live-responses-table .response");
            assertThat(answer.locator(".response-col_status")).hasText("201");
            operation.scrollIntoViewIfNeeded();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "openapi-ui.png")));
            isInTheList(idIn(answer.locator(".highlight-code code").first().textContent()));
        }
    }

    private static void authorize(Page page, String account) {
        page.locator(".auth-wrapper > button.authorize").click();
        page.locator("#oauth_username").fill(account);
        page.locator("#oauth_password").fill(DemoAccounts.PASSWORD);
        page.locator(".auth-btn-wrapper button.authorize").click();
        page.locator(".auth-btn-wrapper button.btn-done").click();
    }

    private static String idIn(String gift) {
        return new JsonPath(gift).getString("id");
    }

    private static void isInTheList(String id) {
        Api.as("wwf")
                .queryParam("limit", 200)
                .get("/api/donations")
                .then()
                .statusCode(200)
                .body("id", hasItem(id));
    }
}
