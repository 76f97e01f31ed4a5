package org.smallvictories.gateway.campaigns;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.smallvictories.gateway.token.OnBehalf;

@RegisterRestClient(configKey = "donations")
@Path("/api/campaigns/{slug}")
interface CampaignsClient {

    @GET
    @Timeout
    Uni<Campaign> read(@PathParam("slug") String slug, @BeanParam OnBehalf caller);

    @GET
    @Path("months")
    @Timeout
    Uni<List<Campaign.Month>> months(
            @PathParam("slug") String slug, @BeanParam OnBehalf caller, @QueryParam("limit") int limit);
}
