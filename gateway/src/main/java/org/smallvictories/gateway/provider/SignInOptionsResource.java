package org.smallvictories.gateway.provider;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/sign-in")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
public class SignInOptionsResource {

    private final Provider provider;
    private final ProviderConfig config;

    SignInOptionsResource(Provider provider, ProviderConfig config) {
        this.provider = provider;
        this.config = config;
    }

    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "How to sign in",
            description = "With a local account at `POST /api/token`, or at an OpenID provider, whose access token is a"
                    + " bearer token here.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SignInOptions.class)))
    public Response options() {
        return Response.ok(provider.isUsed() ? openId() : SignInOptions.local())
                .header("Cache-Control", "no-store")
                .build();
    }

    private SignInOptions openId() {
        return SignInOptions.openId(
                provider.issuer(), config.uiClientId().orElse(provider.clientId()), provider.endpoints());
    }
}
