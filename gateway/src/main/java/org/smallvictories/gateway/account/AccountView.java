package org.smallvictories.gateway.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.journal.Personal;

/** An account as it is read; of its password nothing is told. */
public record AccountView(
        UUID id,
        Personal username,
        List<String> roles,
        List<String> partners,
        @Schema(description = "Whether the owner has yet to replace a password that somebody else has set")
                boolean mustChangePassword,
        @Schema(description = "Whether the password is public; it signs in on the loopback address alone") boolean demo,
        Instant recordedAt,
        @Schema(description = "Null while the account is good") Instant disabledAt) {

    static AccountView of(Account account) {
        return new AccountView(
                account.id,
                Personal.of(account.username),
                account.roles.stream().sorted().toList(),
                account.partners.stream().sorted().toList(),
                account.mustChangePassword,
                account.demo,
                account.recordedAt,
                account.disabledAt);
    }
}
