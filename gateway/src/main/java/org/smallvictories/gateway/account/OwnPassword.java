package org.smallvictories.gateway.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemType;

/** How the owner of an account, who knows the present password, comes to another. */
@ApplicationScoped
public class OwnPassword {

    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    OwnPassword(Accounts accounts, Journal journal, Clock clock) {
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Replaces it, and so ends what was signed in with the present one.
     *
     * @throws Problem 400 when name or present password is wrong, 422 when the new one is too short, too long or the same,
     *     429 after too many attempts from this address
     */
    @Transactional
    public Account replace(PasswordChange given, String address) {
        Account account = accounts.withPassword(
                        given.username(), given.password().value(), address)
                .orElseThrow(() ->
                        Problem.of(ProblemType.SIGN_IN_REFUSED, "The user name or the present password is wrong."));
        account.choose(given.newPassword(), clock.instant());
        account.flush();
        journal.appendAs(
                account.username, "account.password-changed", Administration.subject(account), AccountView.of(account));
        return account;
    }
}
