package org.smallvictories.gateway.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How people and machines get a token for the API. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignInOptions(
        @Schema(
                        description =
                                "LOCAL: by name and password at the tokenUrl. OPENID: by the authorization code flow with PKCE.")
                Kind kind,
        @Schema(examples = "https://identity.example.org/realms/company") String issuer,
        @Schema(description = "The client of the OpenAPI UI", examples = "small-victories") String clientId,
        URI authorizationUrl,
        @Schema(examples = "/api/token", format = "uri-reference") URI tokenUrl,
        List<String> scopes) {

    enum Kind {
        LOCAL,
        OPENID
    }

    static SignInOptions local() {
        return new SignInOptions(Kind.LOCAL, null, null, null, URI.create("/api/token"), null);
    }

    static SignInOptions openId(String issuer, String clientId, Endpoints endpoints) {
        return new SignInOptions(
                Kind.OPENID,
                issuer,
                clientId,
                endpoints.authorization(),
                endpoints.token(),
                List.of("openid", "profile"));
    }
}
