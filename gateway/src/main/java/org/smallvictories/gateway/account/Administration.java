package org.smallvictories.gateway.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.Problem;

/** Changes accounts, each change with its journal entry, and never so that nobody is left to administer them. */
@ApplicationScoped
class Administration {

    private final AccountConfig config;
    private final EntityManager database;
    private final Journal journal;
    private final Clock clock;

    Administration(AccountConfig config, EntityManager database, Journal journal, Clock clock) {
        this.config = config;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** In the transaction at work. */
    Account add(NewAccount given) {
        if (Account.named(given.username()).isPresent()) {
            throw Problem.conflict("There is an account '" + given.username() + "' already.");
        }
        Account account = new Account(given, clock.instant());
        account.persistAndFlush();
        journal.append("account.added", subject(account), AccountView.of(account));
        return account;
    }

    @Transactional
    Account disable(String username) {
        return change(username, "account.disabled", account -> account.disable(clock.instant()));
    }

    @Transactional
    Account enable(String username) {
        return change(username, "account.enabled", Account::enable);
    }

    @Transactional
    Account reset(String username, Password password) {
        return change(username, "account.password-reset", account -> account.reset(password, clock.instant()));
    }

    /** In the transaction at work. */
    Account change(String username, String action, Consumer<Account> change) {
        List<String> administrators = lockAdministrators();
        Account account = Account.forChange(username);
        change.accept(account);
        if (!account.administers() && administrators.equals(List.of(username))) {
            throw Problem.conflict("This is the last administrator; make somebody else one first.");
        }
        account.flush();
        journal.append(action, subject(account), AccountView.of(account));
        return account;
    }

    /** Those who can sign in and administer, held until the transaction ends, so that no two leave at once. */
    @SuppressWarnings("unchecked") // a native query of one text column
    private List<String> lockAdministrators() {
        return database.createNativeQuery(
                        """
                        SELECT username FROM account
                        WHERE 'administrator' = ANY (roles) AND disabled_at IS NULL AND (:demo OR NOT demo)
                        ORDER BY username FOR UPDATE""",
                        String.class)
                .setParameter("demo", config.demo())
                .getResultList();
    }

    static String subject(Account account) {
        return "account/" + account.id;
    }
}
