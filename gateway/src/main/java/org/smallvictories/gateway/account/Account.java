package org.smallvictories.gateway.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person who signs in with a password, and what they may do. */
@Entity
public class Account extends PanacheEntityBase {

    /** What the table takes for a name; the database does not even read everything that people can send. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

    @Id
    String username;

    String passwordHash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    Set<String> roles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    Set<String> partners;

    boolean demo;
    Instant recordedAt;
    Instant disabledAt;

    protected Account() {}

    /** An account whose password is public. */
    static Account demo(String username, String password, String role, Set<String> partners, Instant recordedAt) {
        Account account = new Account();
        account.username = username;
        account.passwordHash = BcryptUtil.bcryptHash(password);
        account.roles = Set.of(role);
        account.partners = partners;
        account.demo = true;
        account.recordedAt = recordedAt;
        return account;
    }

    static Optional<Account> named(String username) {
        return NAME.matcher(username).matches() ? findByIdOptional(username) : Optional.empty();
    }

    boolean isEnabled() {
        return disabledAt == null;
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
