package org.smallvictories.gateway.account;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.smallvictories.kit.identity.Roles;

/** Accounts with a published password, so that the suite can be tried on one's own machine and nowhere else. */
@ApplicationScoped
class DemoAccounts {

    private static final Password PASSWORD = new Password("small-victories");
    private static final List<String> PARTNERS = List.of("wwf", "pur-projet", "break-poverty", "la-cloche");

    private final AccountConfig config;
    private final String host;
    private final Clock clock;

    DemoAccounts(AccountConfig config, @ConfigProperty(name = "quarkus.http.host") String host, Clock clock) {
        this.config = config;
        this.host = host;
        this.clock = clock;
    }

    @Transactional
    void createMissing(@Observes StartupEvent start) {
        if (!config.demo()) {
            return;
        }
        if (!isLoopback(host)) {
            throw new ConfigurationException("DEMO_ACCOUNTS=true needs HTTP_HOST to be a loopback address, not " + host
                    + ": everybody knows the password of the demo accounts.");
        }
        PARTNERS.forEach(partner -> create(partner, Roles.PARTNER_MANAGER, Set.of(partner)));
        create("csr", Roles.CSR_MANAGER, Set.of());
        create("leadership", Roles.LEADERSHIP, Set.of());
        create("auditor", Roles.AUDITOR, Set.of());
        create("administrator", Roles.ADMINISTRATOR, Set.of());
    }

    private void create(String username, String role, Set<String> partners) {
        if (Account.named(username).isEmpty()) {
            Account.demo(username, PASSWORD, new AccountDetails(Set.of(role), partners), clock.instant())
                    .persist();
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
