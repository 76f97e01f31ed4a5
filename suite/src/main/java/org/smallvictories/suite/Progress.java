package org.smallvictories.suite;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells the person at the terminal how far the suite is. */
final class Progress {

    private final PrintStream out;
    private final Instant begun = Instant.now();

    Progress(PrintStream out) {
        this.out = out;
    }

    void starting(Settings settings) {
        out.println("\nSmall Victories: starting, with data and logs in " + settings.data());
    }

    void ready(String name, String address) {
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        out.printf(Locale.ROOT, "  %-18s %-22s ready after %.1f s%n", name, address, seconds);
    }

    void stoppedOnPurpose(String name) {
        out.println(name + " was stopped with a signal. The others go on, and reports say what is missing.");
    }

    void stopped(String name) {
        out.println("  " + name + " stopped");
    }
}
