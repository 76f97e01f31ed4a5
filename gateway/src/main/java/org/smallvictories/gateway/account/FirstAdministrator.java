package org.smallvictories.gateway.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.jboss.logging.Logger;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;

/** The account that adds all others, where there is none yet. */
@ApplicationScoped
class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final AccountConfig config;
    private final Journal journal;
    private final Clock clock;

    FirstAdministrator(AccountConfig config, Journal journal, Clock clock) {
        this.config = config;
        this.journal = journal;
        this.clock = clock;
    }

    void addWhenMissing(@Observes StartupEvent start) {
        config.firstAdministratorPasswordFile()
                .ifPresent(file -> QuarkusTransaction.requiringNew().run(() -> addWith(file)));
    }

    /** Replicas that start together wait for each other, so that one adds it. */
    private void addWith(Path passwordFile) {
        Account.getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('first administrator'))")
                .getSingleResult();
        String username = config.firstAdministrator();
        if (Account.named(username).isEmpty()) {
            Account account = new Account(
                    new NewAccount(
                            username,
                            new Password(read(passwordFile)),
                            new AccountDetails(Set.of(Roles.ADMINISTRATOR), Set.of())),
                    clock.instant());
            account.persistAndFlush();
            journal.appendAs(Journal.SYSTEM, "account.added", Administration.subject(account), AccountView.of(account));
            LOG.infof("Account '%s' was added: change its password, then add the others", username);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("FIRST_ADMINISTRATOR_PASSWORD_FILE cannot be read", unreadable);
        }
    }
}
