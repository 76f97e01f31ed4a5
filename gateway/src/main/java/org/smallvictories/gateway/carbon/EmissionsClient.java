package org.smallvictories.gateway.carbon;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.smallvictories.gateway.token.OnBehalf;

@RegisterRestClient(configKey = "emissions")
@Path("/api")
interface EmissionsClient {

    @GET
    @Path("footprints/{id}")
    @Timeout
    Uni<Footprint> footprint(@PathParam("id") String id, @BeanParam OnBehalf caller);

    @GET
    @Path("compensations/{id}")
    @Timeout
    Uni<Compensation> compensation(@PathParam("id") String id, @BeanParam OnBehalf caller);

    /** 404 for one that no provider carries out. */
    @GET
    @Path("compensations/{id}/order")
    @Timeout
    Uni<ProviderOrder> order(@PathParam("id") String id, @BeanParam OnBehalf caller);
}
