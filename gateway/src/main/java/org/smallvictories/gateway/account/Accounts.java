package org.smallvictories.gateway.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.smallvictories.gateway.limits.Buckets;
import org.smallvictories.gateway.limits.LimitsConfig;
import org.smallvictories.kit.problem.Problem;

/** Tells who may come in: by name and password at first, by name alone when a sign-in is renewed. */
@ApplicationScoped
public class Accounts {

    private final AccountConfig config;
    private final Buckets attempts;

    /** Matched for an unknown name, so that the time an answer takes does not tell whether there is an account. */
    private final String nobodysHash = BcryptUtil.bcryptHash("nobody's password");

    Accounts(AccountConfig config, LimitsConfig limits) {
        this.config = config;
        this.attempts = new Buckets(limits.signInAttempts(), limits.signInWindow());
    }

    /** An account that may sign in; empty when there is none, or it was disabled. */
    @Transactional
    public Optional<Account> active(String username) {
        return Account.named(username).filter(account -> maySignIn(account));
    }

    private boolean maySignIn(Account account) {
        return account.isEnabled()
                && (config.demo() || !account.demo)
                && provider().isEmpty();
    }

    /** The OpenID provider that people sign in at instead. */
    public Optional<String> provider() {
        return config.provider();
    }

    /**
     * The account, when the password is right.
     *
     * @throws Problem 429 after too many wrong passwords for this name from this address
     */
    public Optional<Account> withPassword(String username, String password, String address) {
        String attempt = address + ' ' + username;
        attempts.take(attempt).ifPresent(wait -> {
            throw Problem.tooManyRequests("Too many wrong passwords; wait before you try again.", wait);
        });
        Optional<Account> account = active(username);
        String hash = account.map(known -> known.passwordHash).orElse(nobodysHash);
        if (!BcryptUtil.matches(password, hash) || account.isEmpty()) {
            return Optional.empty();
        }
        attempts.giveBack(attempt);
        return account;
    }
}
