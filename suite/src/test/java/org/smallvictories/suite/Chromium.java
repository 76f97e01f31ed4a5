package org.smallvictories.suite;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The installed browser that tests drive. */
final class Chromium {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--no-first-run",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    /** Skips the test, and says so, where there is none. */
    static LaunchOptions options() {
        Optional<Path> executable = Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        String hint = "Browser tests are skipped: no Chromium found. Install one, or set CHROMIUM to its path.";
        if (executable.isEmpty()) {
            System.out.println(hint);
        }
        assumeTrue(executable.isPresent(), hint);
        return new LaunchOptions().setExecutablePath(executable.get()).setArgs(FLAGS);
    }
}
