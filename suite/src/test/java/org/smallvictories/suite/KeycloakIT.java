package org.smallvictories.suite;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** People and machines that a real Keycloak knows. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class KeycloakIT {

    private static final int LAST = 2;
    private static final String LOG_A_GIFT = ".opblock-post:has(.opblock-summary-path[data-path='/api/donations'])";
    private static final String SOME_DATA = "/api/donations?limit=1";

    private static Keycloak keycloak;
    private static GatewayWithProvider gateway;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        List<Integer> ports = LocalSuite.freePorts(2);
        keycloak = Keycloak.start(ports.get(0), "http://127.0.0.1:" + ports.get(1));
        gateway = GatewayWithProvider.start(ports.get(1), keycloak.issuer());
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            gateway.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    @Order(1)
    void a_partner_manager_logs_a_gift_in_the_openapi_ui_signed_in_at_keycloak() {
        inBrowser(browser -> {
            Page page = browser.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(gateway.url() + "/q/swagger-ui");
            page.locator("#select").selectOption("Donations");
            page.locator(".auth-wrapper > button.authorize").click();
            Page popup = page.waitForPopup(
                    () -> page.locator(".auth-btn-wrapper button.authorize").click());
            enter(popup, "wanda");
            page.locator(".auth-btn-wrapper button.btn-done").click();
            Locator operation = page.locator(LOG_A_GIFT);
            operation.locator(".opblock-summary-control").click();
            operation.locator("button.execute").click();
            Locator answer = operation.locator(".live-responses-table .response");
            assertThat(answer.locator(".response-col_status")).hasText("201");
            String gift =
                    new JsonPath(answer.locator(".highlight-code code").first().textContent()).getString("id");

            Api.as("wwf")
                    .get("/api/donations/" + gift)
                    .then()
                    .statusCode(200)
                    .body("recordedBy", equalTo("wanda"))
                    .body("partner", equalTo("wwf"));
            Assertions.assertThat(complaints).as("errors in the browser").isEmpty();
        });
    }

    @Test
    @Order(1)
    void a_page_leads_to_keycloak_and_back_and_signing_out_ends_both_sessions() {
        inBrowser(browser -> {
            Page page = browser.newPage();
            Response page1 = signIn(page, "carol");
            Assertions.assertThat(page1.status()).isEqualTo(200);

            page.navigate(gateway.url() + "/sign-out");
            assertThat(page.locator(".who")).containsText("carol");
            page.locator(".who button").click();
            page.waitForURL(gateway.url() + "/sign-out");
            assertThat(page.locator(".who")).hasCount(0);

            Assertions.assertThat(page.navigate(gateway.url() + SOME_DATA).status())
                    .isEqualTo(401);
            page.navigate(gateway.url() + "/sign-in");
            assertThat(page.locator("#username")).isVisible();
        });
    }

    @Test
    @Order(1)
    void a_machine_comes_with_a_token_of_keycloak_that_is_meant_for_the_suite() {
        String good = keycloak.clientToken("nightly-report", "secret of the nightly report");
        call(good).statusCode(200);
        given().auth()
                .oauth2(good)
                .get(gateway.url() + "/api/impact?from=2020-01-01&to=2020-12-31")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true));

        call(keycloak.clientToken("another-application", "secret of another application"))
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    @Order(1)
    void keys_are_rotated_without_anybody_noticing() {
        inBrowser(browser -> {
            Page page = browser.newPage();
            signIn(page, "carol");

            keycloak.rotateKeys();

            call(keycloak.clientToken("nightly-report", "secret of the nightly report"))
                    .statusCode(200);
            Assertions.assertThat(page.navigate(gateway.url() + SOME_DATA).status())
                    .isEqualTo(200);
        });
        inBrowser(another -> signIn(another.newPage(), "wanda"));
    }

    @Test
    @Order(LAST)
    void without_keycloak_sessions_go_on_and_new_sign_ins_are_told_to_wait() {
        String token = keycloak.clientToken("nightly-report", "secret of the nightly report");
        call(token).statusCode(200);
        inBrowser(browser -> {
            Page page = browser.newPage();
            signIn(page, "carol");

            keycloak.close();

            Assertions.assertThat(page.navigate(gateway.url() + SOME_DATA).status())
                    .isEqualTo(200);
            call(token).statusCode(200);
            given().accept("text/html")
                    .get(gateway.url() + "/sign-in")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("10"))
                    .contentType(ContentType.HTML)
                    .body(containsString("The OpenID provider cannot be reached"));
        });
    }

    /** In a browser that nobody has used before. */
    private static void inBrowser(java.util.function.Consumer<BrowserContext> steps) {
        var chromium = Chromium.options();
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright.chromium().launch(chromium);
                BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 1600)
                        .setLocale("en"))) {
            steps.accept(context);
        }
    }

    /** @return the page that the sign-in was for */
    private static Response signIn(Page page, String person) {
        page.navigate(
                gateway.url() + "/sign-in?next=" + SOME_DATA.replace("?", "%3F").replace("=", "%3D"));
        return page.waitForResponse(
                Pattern.compile(Pattern.quote(gateway.url() + SOME_DATA)), () -> enter(page, person));
    }

    private static void enter(Page page, String person) {
        page.locator("#username").fill(person);
        page.locator("#password").fill("password of " + person);
        page.locator("#kc-login").click();
    }

    private static io.restassured.response.ValidatableResponse call(String token) {
        return given().auth().oauth2(token).get(gateway.url() + SOME_DATA).then();
    }
}
