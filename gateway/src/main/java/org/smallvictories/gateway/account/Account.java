package org.smallvictories.gateway.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/** A person who signs in with a password, and what they may do. */
@Entity
@DynamicUpdate // the service's role may not write the columns that never change
public class Account extends PanacheEntityBase {

    static final String NAME = "(?=.{1,60}$)[a-z0-9]+(?:[.-][a-z0-9]+)*";

    /** The database does not even read everything that people can send. */
    private static final Pattern NAME_PATTERN = Pattern.compile(NAME);

    @Id
    String username;

    UUID id;
    String passwordHash;
    boolean mustChangePassword;
    Instant passwordSetAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    Set<String> roles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    Set<String> partners;

    boolean demo;
    Instant recordedAt;
    Instant disabledAt;

    @Version
    long version;

    protected Account() {}

    Account(NewAccount given, Instant at) {
        this(given.username(), given.firstPassword(), given.may(), at);
        mustChangePassword = true;
    }

    private Account(String username, Password password, AccountDetails may, Instant at) {
        id = Ids.next();
        this.username = username;
        recordedAt = at;
        set("firstPassword", password, at);
        change(may);
    }

    /** An account whose password is public. */
    static Account demo(String username, Password password, AccountDetails may, Instant at) {
        Account account = new Account(username, password, may, at);
        account.demo = true;
        return account;
    }

    static Optional<Account> named(String username) {
        return NAME_PATTERN.matcher(username).matches() ? findByIdOptional(username) : Optional.empty();
    }

    /** Held against other changes until the transaction ends; 404 when there is none. */
    static Account forChange(String username) {
        return named(username)
                .map(account -> Account.<Account>findById(username, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Problem.notFound("account", username));
    }

    static List<Account> page(PageRequest page) {
        return find("username > ?1", Sort.by("username"), page.afterOr(""))
                .range(0, page.fetchSize() - 1)
                .list();
    }

    void change(AccountDetails may) {
        if (may.roles().contains(Roles.PARTNER_MANAGER) == may.partners().isEmpty()) {
            throw Problem.invalid("partners", "names those that a partner manager acts for, and none for others");
        }
        roles = may.roles();
        partners = may.partners();
    }

    /** Set by somebody else than the owner, who therefore must replace it. */
    void reset(Password password, Instant at) {
        set("firstPassword", password, at);
        mustChangePassword = true;
    }

    /** Chosen by the owner. */
    void choose(Password password, Instant at) {
        if (matches(password)) {
            throw Problem.invalid("newPassword", "must be another than the present one");
        }
        set("newPassword", password, at);
        mustChangePassword = false;
    }

    private void set(String field, Password password, Instant at) {
        passwordHash = password.hash(field);
        passwordSetAt = at;
    }

    boolean matches(Password password) {
        return BcryptUtil.matches(password.value(), passwordHash);
    }

    void disable(Instant at) {
        if (disabledAt != null) {
            throw Problem.conflict("This account is disabled since " + disabledAt + ".");
        }
        disabledAt = at;
    }

    void enable() {
        if (disabledAt == null) {
            throw Problem.conflict("This account is not disabled.");
        }
        disabledAt = null;
    }

    boolean isEnabled() {
        return disabledAt == null;
    }

    boolean administers() {
        return isEnabled() && roles.contains(Roles.ADMINISTRATOR);
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** Whether a token of that moment, which is known to the second, belongs to the present password. */
    public boolean honours(Instant issuedAt) {
        return !issuedAt.isBefore(passwordSetAt.truncatedTo(ChronoUnit.SECONDS));
    }

    public String username() {
        return username;
    }

    public Set<String> roles() {
        return roles;
    }

    /** The slugs of the partners that the person acts for. */
    public Set<String> partners() {
        return partners;
    }
}
