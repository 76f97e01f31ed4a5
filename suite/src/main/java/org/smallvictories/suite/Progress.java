package org.smallvictories.suite;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
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

    void loaded(String what, int number) {
        out.println("  Demo year 2020     " + what + ": " + number);
    }

    /** What is where, who can sign in, how to stop. */
    void welcome(Settings settings, Collection<ServiceProcess> services) {
        String gateway = settings.url(Service.GATEWAY);
        out.println(
                """

                Small Victories is ready.

                  The year 2020   %1$s/?year=2020 (leadership, csr, auditor)
                  Gifts           %1$s/gifts
                  Public page     %1$s/victories/2020 (everybody)
                  OpenAPI UI      %1$s/q/swagger-ui
                  Health          %1$s/q/health

                  Sign in as      %2$s (partner managers),
                                  %3$s (CSR manager), %4$s, %5$s, %6$s
                  Password        %7$s
                """
                        .formatted(
                                gateway,
                                String.join(", ", DemoAccounts.PARTNER_MANAGERS),
                                DemoAccounts.CSR_MANAGER,
                                DemoAccounts.LEADERSHIP,
                                DemoAccounts.AUDITOR,
                                DemoAccounts.ADMINISTRATOR,
                                DemoAccounts.PASSWORD));
        for (ServiceProcess service : services) {
            out.printf("  %-18s %s (process %d)%n", service.name(), service.address(), service.pid());
        }
        out.println("\n  Stop with Ctrl-C. The data stays in " + settings.data() + " for the next start.\n");
    }

    void stopping() {
        out.println("\nSmall Victories: stopping");
    }

    void stoppedOnPurpose(String name) {
        out.println(name + " was stopped with a signal. The others go on, and reports say what is missing.");
    }

    void stopped(String name) {
        out.println("  " + name + " stopped");
    }
}
