package org.smallvictories.gateway.account;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemType;

@Path("/api/password")
@Tag(name = "Sign-in")
public class PasswordResource {

    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    PasswordResource(Accounts accounts, Journal journal, Clock clock) {
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    @POST
    @PermitAll
    @SecurityRequirements
    @Transactional
    @Operation(
            summary = "Replace your password",
            description = "Needs the present one instead of a token. Whoever signed in with that is signed out within a"
                    + " minute.")
    @APIResponse(responseCode = "204", description = "Sign in with the new one")
    @APIResponse(responseCode = "400", description = "The user name or the present password is wrong")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords")
    public void change(@Valid @NotNull PasswordChange given, HttpServerRequest request) {
        Account account = accounts.withPassword(
                        given.username(),
                        given.password().value(),
                        request.remoteAddress().hostAddress())
                .orElseThrow(() ->
                        Problem.of(ProblemType.SIGN_IN_REFUSED, "The user name or the present password is wrong."));
        account.choose(given.newPassword(), clock.instant());
        account.flush();
        journal.appendAs(
                account.username, "account.password-changed", Administration.subject(account), AccountView.of(account));
    }
}
