package org.smallvictories.gateway.receipt;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.smallvictories.kit.tracing.RequestId;

@RegisterRestClient(configKey = "donations")
@Path("/api/gift-links/current")
interface GiftLinksApi {

    /** In whose name nobody asks: the token is what counts. */
    class Opening {

        @HeaderParam(LinkToken.HEADER)
        final String token;

        @HeaderParam(RequestId.TRACEPARENT)
        final String traceparent;

        Opening(LinkToken token, String traceparent) {
            this.token = token.value();
            this.traceparent = traceparent;
        }
    }

    @GET
    @Timeout
    SeenGift read(@BeanParam Opening opening);

    @POST
    @Path("confirmation")
    @Timeout
    SeenGift confirm(@BeanParam Opening opening, Map<String, Object> confirmation);

    @POST
    @Path("benefits")
    @Timeout
    SeenGift state(@BeanParam Opening opening, Map<String, Object> benefits);
}
