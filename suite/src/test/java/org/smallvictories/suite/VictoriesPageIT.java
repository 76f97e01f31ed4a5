package org.smallvictories.suite;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who has never seen it opens the published year in a real browser, without JavaScript. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VictoriesPageIT {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 360;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"en,1280", "fr,1280", "de,1280", "en,360", "fr,360", "de,360"})
    void the_year_fits_on_a_desk_and_in_a_hand(String language, int width) {
        visit(language, width, page -> {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "victories-" + language + "-" + width + ".png")));

            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("section.pillar")).hasCount(3);
            Assertions.assertThat(page.locator("body").evaluate("body => body.scrollWidth"))
                    .as("as wide as the screen")
                    .isEqualTo(width);
        });
    }

    @Test
    void a_figure_is_followed_to_its_proof_and_into_another_language() {
        visit("de", DESKTOP, page -> {
            page.locator("#gift-pur-projet a.proof").first().click();

            assertThat(page.locator("h1")).hasText("Nachweis einer Zahl");
            assertThat(page.locator(".proven .value")).containsText("125.000,00");
            assertThat(page.locator("pre").first()).containsText("small-victories/donations");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "victories-proof-de.png")));
            page.locator("nav.languages a[lang=fr]").click();
            assertThat(page.locator("h1")).hasText("Preuve d’un chiffre");
        });
    }

    @Test
    void printed_it_needs_no_links() {
        visit("en", DESKTOP, page -> {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator("a.proof").first()).isHidden();
            assertThat(page.locator("table").first()).isVisible();
            page.pdf(new Page.PdfOptions()
                    .setPath(Path.of("target", "victories-en.pdf"))
                    .setFormat("A4"));
        });
    }

    @Test
    void those_who_share_it_share_a_picture() {
        visit("fr", PHONE, page -> {
            String card = page.locator("meta[property='og:image']").getAttribute("content");

            byte[] picture = page.request().get(card).body();
            var shown = readImage(picture);
            Assertions.assertThat(shown.getWidth()).isEqualTo(1200);
            Assertions.assertThat(shown.getHeight()).isEqualTo(630);
        });
    }

    private static BufferedImage readImage(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void visit(String language, int width, Consumer<Page> look) {
        var options = Chromium.options();
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright.chromium().launch(options);
                BrowserContext visitor = browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale(language)
                        .setViewportSize(width, 900))) {
            Page page = visitor.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onRequest(request -> {
                if (!request.url().startsWith(LocalSuite.url())) {
                    strangers.add(request.url());
                }
            });
            page.navigate(LocalSuite.url() + "/victories/2020");
            look.accept(page);

            Assertions.assertThat(visitor.cookies()).as("cookies").isEmpty();
        }
        Assertions.assertThat(complaints).as("complaints of the browser").isEmpty();
        Assertions.assertThat(strangers).as("requests elsewhere").isEmpty();
    }
}
