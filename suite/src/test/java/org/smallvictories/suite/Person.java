package org.smallvictories.suite;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Somebody at a browser of their own, who speaks one language and, but for strangers, is signed in. */
final class Person implements AutoCloseable {

    /** With {@code -Dpictures=../docs}, those of README are made anew. */
    private static final Path PICTURES = Path.of(System.getProperty("pictures", "target/pictures"));

    private static final int DESKTOP = 1280;
    private static final int HEIGHT = 900;

    private final List<String> complaints = new ArrayList<>();
    private final Playwright playwright;
    private final Browser browser;
    private final Page page;

    private Person(String language, int width) {
        var options = Chromium.options();
        playwright = Playwright.create();
        browser = playwright.chromium().launch(options);
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, HEIGHT));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAnAnswerThatWasAskedFor(message)) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Browsers complain of what is refused, and of a page that is not there, as of anything that cannot be loaded. */
    private static boolean isAnAnswerThatWasAskedFor(ConsoleMessage message) {
        return message.text().matches(".*status of (403|422).*")
                || message.location().contains("/nowhere");
    }

    static Person stranger(String language) {
        return new Person(language, DESKTOP);
    }

    static Person signedIn(String account, String language) {
        return signedIn(account, language, DESKTOP);
    }

    static Person signedIn(String account, String language, int width) {
        Person person = new Person(language, width);
        person.opens("/sign-in");
        person.page.locator("input[name=username]").fill(account);
        person.page.locator("input[name=password]").fill(DemoAccounts.PASSWORD);
        person.page.locator("main button").click();
        return person;
    }

    Page opens(String path) {
        page.navigate(LocalSuite.url() + path);
        return page;
    }

    Page page() {
        return page;
    }

    /** WCAG 2.2 AA, as far as a program can tell, and nothing wider than the screen. */
    void findsNothingInTheWay() {
        Assertions.assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("accessibility of " + page.url())
                .allSatisfy(violation -> Assertions.fail(violation.getId() + ": " + violation.getNodes()));
        Assertions.assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("fits the screen: " + page.url())
                .isTrue();
    }

    void takesAPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    /** Of what the screen shows at first. */
    void takesASnapshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        Assertions.assertThat(complaints).as("errors in the browser").isEmpty();
    }
}
