package org.smallvictories.suite;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A partner manager logs a gift in the OpenAPI UI, in a real browser. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiUiIT {

    private static final String LOG_A_GIFT = ".opblock-post:has(.opblock-summary-path[data-path='/api/donations'])";

    private final List<String> complaints = new ArrayList<>();

    @Test
    void a_partner_manager_signs_in_and_executes_the_example_as_it_stands_twice() {
        LaunchOptions chromium = Chromium.options();
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright.chromium().launch(chromium)) {
            Page page = open(browser);
            authorize(page, "wwf");
            Locator operation = page.locator(LOG_A_GIFT);
            operation.locator(".opblock-summary-control").click();

            String first = execute(operation);
            operation.evaluate("section => section.scrollIntoView()");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "openapi-ui.png")));
            String second = execute(operation);

            Assertions.assertThat(second).as("a gift of its own").isNotEqualTo(first);
            Api.as("wwf")
                    .queryParam("limit", 200)
                    .get("/api/donations")
                    .then()
                    .body("id", hasItems(first, second))
                    .body("find { it.id == '" + first + "' }.recordedBy", equalTo("wwf"));
            Assertions.assertThat(complaints).as("errors in the browser").isEmpty();
        }
    }

    private Page open(Browser browser) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 1600));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(LocalSuite.url() + "/q/swagger-ui");
        page.locator("#select").selectOption("Donations");
        return page;
    }

    /** @return the id of the gift that the answer shows */
    private static String execute(Locator operation) {
        Locator clear = operation.locator(".btn-clear");
        if (clear.isVisible()) {
            clear.click();
        }
        operation.locator("button.execute").click();
        Locator answer = operation.locator(".live-responses-table .response");
        assertThat(answer.locator(".response-col_status")).hasText("201");
        return new JsonPath(answer.locator(".highlight-code code").first().textContent()).getString("id");
    }

    private static void authorize(Page page, String account) {
        page.locator(".auth-wrapper > button.authorize").click();
        page.locator("#oauth_username").fill(account);
        page.locator("#oauth_password").fill(DemoAccounts.PASSWORD);
        page.locator(".auth-btn-wrapper button.authorize").click();
        page.locator(".auth-btn-wrapper button.btn-done").click();
    }
}
