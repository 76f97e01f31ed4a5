package org.smallvictories.gateway.account;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/password")
@Tag(name = "Sign-in")
public class PasswordResource {

    private final OwnPassword own;

    PasswordResource(OwnPassword own) {
        this.own = own;
    }

    @POST
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "Replace your password",
            description = "Needs the present one instead of a token. Whoever signed in with that is signed out within a"
                    + " minute.")
    @APIResponse(responseCode = "204", description = "Sign in with the new one")
    @APIResponse(responseCode = "400", description = "The user name or the present password is wrong")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords")
    public void change(@Valid @NotNull PasswordChange given, HttpServerRequest request) {
        own.replace(given, request.remoteAddress().hostAddress());
    }
}
