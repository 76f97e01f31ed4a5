package org.smallvictories.gateway.gifts;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.smallvictories.gateway.token.OnBehalf;

@RegisterRestClient(configKey = "donations")
@Path("/api/donations")
interface GiftsClient {

    /** With {@code Link: <…>; rel="next"} while there is more. */
    @GET
    @Timeout
    Uni<RestResponse<List<Gift>>> list(@BeanParam GiftsQuery query, @BeanParam OnBehalf caller);

    @GET
    @Path("{id}")
    @Timeout
    Uni<Gift> read(@PathParam("id") String id, @BeanParam OnBehalf caller);
}
