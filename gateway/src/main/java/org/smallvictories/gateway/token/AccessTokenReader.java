package org.smallvictories.gateway.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.smallvictories.gateway.account.Accounts;

/** Reads the tokens that local accounts get at {@code POST /api/token}. */
@ApplicationScoped
class AccessTokenReader implements TokenReader {

    private final Tokens tokens;
    private final Accounts accounts;

    AccessTokenReader(Tokens tokens, Accounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @Override
    public Optional<SignedIn> read(String token) {
        return tokens.verify(token).flatMap(access -> accounts.active(access.name())
                .filter(account -> account.honours(access.issuedAt()))
                .map(account ->
                        new SignedIn(account.username(), account.roles(), account.partners(), access.remaining())));
    }
}
