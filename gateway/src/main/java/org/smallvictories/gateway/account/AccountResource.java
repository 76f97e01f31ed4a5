package org.smallvictories.gateway.account;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.Preconditions;

@Path("/api/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "Who signs in with a password, and what they may do.")
public class AccountResource {

    private final Administration administration;
    private final Idempotency idempotency;

    AccountResource(Administration administration, Idempotency idempotency) {
        this.administration = administration;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "List accounts", description = "By user name, disabled ones as well.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountView[].class)))
    public Response list(@Valid @BeanParam PageRequest page, UriInfo uri) {
        return Pages.respond(
                Account.page(page).stream().map(AccountView::of).toList(), page, uri, account -> account.username()
                        .value());
    }

    @GET
    @Path("{username}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "Read an account")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response read(String username) {
        return answer(Account.named(username).orElseThrow(() -> Problem.notFound("account", username)));
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Add an account",
            description = "Hand the first password over: it only opens the way to one that the owner chooses.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response add(@HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewAccount given) {
        return idempotency.once(key, "POST /api/accounts", given, () -> {
            Account account = administration.add(given);
            return Response.created(URI.create("/api/accounts/" + account.username))
                    .entity(AccountView.of(account))
                    .tag(Preconditions.etag(account.version))
                    .build();
        });
    }

    @PUT
    @Path("{username}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional
    @Operation(summary = "Change what somebody may do", description = "Takes effect within a minute, signed in or not.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response change(
            String username, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull AccountDetails may) {
        return answer(administration.change(username, "account.changed", account -> {
            Preconditions.requireMatch(ifMatch, account.version);
            account.change(may);
        }));
    }

    @POST
    @Path("{username}/disabling")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Disable an account", description = "Its owner is signed out within a minute.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "409", description = "It is disabled already, or the last administrator's")
    public Response disable(String username) {
        return answer(administration.disable(username));
    }

    @POST
    @Path("{username}/enabling")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Enable a disabled account")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "409", description = "It is not disabled")
    public Response enable(String username) {
        return answer(administration.enable(username));
    }

    @POST
    @Path("{username}/password")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Set a first password anew",
            description = "For somebody who forgot theirs. They must replace it before they can sign in.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response reset(String username, @Valid @NotNull NewPassword given) {
        return answer(administration.reset(username, given.firstPassword()));
    }

    private static Response answer(Account account) {
        return Response.ok(AccountView.of(account))
                .tag(Preconditions.etag(account.version))
                .build();
    }
}
