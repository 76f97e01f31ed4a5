package org.smallvictories.gateway.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.gateway.account.Account;
import org.smallvictories.gateway.account.Accounts;

@Path("/")
@Tag(name = "Sign-in", description = "Tokens, and the keys that verify them.")
public class TokenResource {

    private static final String PASSWORD = "password";

    private final Accounts accounts;
    private final Tokens tokens;
    private final SigningKeys keys;
    private final TokenConfig config;

    TokenResource(Accounts accounts, Tokens tokens, SigningKeys keys, TokenConfig config) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.keys = keys;
        this.config = config;
    }

    /** The answer of RFC 6749, section 5.1; {@code expires_in} in seconds. */
    record Granted(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") @Schema(examples = "Bearer") String tokenType,
            @JsonProperty("expires_in") @Schema(examples = "28800") long expiresIn) {}

    @POST
    @Path("api/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "Sign in",
            description = "OAuth2 password grant (RFC 6749, section 4.3). Send the token as a bearer token with"
                    + " every other request. Errors are problem documents that carry `error` and"
                    + " `error_description` as well.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Granted.class)))
    public Response signIn(
            @FormParam("grant_type") @Schema(examples = PASSWORD) String grantType,
            @FormParam("username") @Schema(examples = "wwf") String username,
            @FormParam("password") @Schema(examples = "small-victories", format = PASSWORD) String password,
            HttpServerRequest request) {
        accounts.provider().ifPresent(provider -> {
            throw RefusedSignIn.elsewhere(provider);
        });
        if (!PASSWORD.equals(grantType)) {
            throw RefusedSignIn.unsupportedGrant();
        }
        if (username == null || password == null) {
            throw RefusedSignIn.incomplete();
        }
        Account account = accounts.withPassword(
                        username, password, request.remoteAddress().hostAddress())
                .orElseThrow(RefusedSignIn::wrong);
        if (account.mustChangePassword()) {
            throw RefusedSignIn.mustChangePassword();
        }
        return Response.ok(new Granted(
                        tokens.access(account),
                        "Bearer",
                        config.accessLifetime().toSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path(".well-known/jwks.json")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @SecurityRequirements
    @Operation(summary = "Read the public keys that tokens are signed with", description = "A JWK set (RFC 7517).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Object.class)))
    public String publicKeys() {
        return keys.toJson();
    }
}
