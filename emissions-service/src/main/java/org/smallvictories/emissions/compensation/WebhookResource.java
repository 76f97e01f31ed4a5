package org.smallvictories.emissions.compensation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where providers tell how orders go. No token is asked for, as providers have none: the signature is what counts. */
@Path("/api/compensations/webhooks")
@Tag(name = "Compensation")
public class WebhookResource {

    private final Webhooks webhooks;

    WebhookResource(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @POST
    @Path("{provider}")
    @PermitAll
    @SecurityRequirements
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take a message of a provider",
            description =
                    "Signed as the Standard Webhooks specification says, with a key of that provider; 401 otherwise,"
                            + " and for one that was sent too long ago. Each message counts once, and none takes back what an"
                            + " earlier or later one says.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookOutcome.class)))
    @APIResponse(responseCode = "401", description = "Not signed by the provider, or not a short while ago")
    @RequestBody(content = @Content(schema = @Schema(implementation = WebhookMessage.class)))
    public WebhookOutcome receive(
            String provider,
            @HeaderParam("webhook-id") @Parameter(description = "Names the message; the same when it is sent again.")
                    String id,
            @HeaderParam("webhook-timestamp") @Parameter(description = "When it was sent, in seconds since 1970.")
                    String timestamp,
            @HeaderParam("webhook-signature")
                    @Parameter(description = "v1, and HMAC-SHA256 over id, timestamp and body in Base64.")
                    String signature,
            byte[] body) {
        return webhooks.receive(provider, new Webhooks.Signed(id, timestamp, signature, body));
    }
}
