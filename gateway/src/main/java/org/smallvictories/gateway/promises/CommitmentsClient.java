package org.smallvictories.gateway.promises;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.smallvictories.gateway.token.OnBehalf;

@RegisterRestClient(configKey = "partners")
@Path("/api/commitments")
interface CommitmentsClient {

    @GET
    @Path("{slug}")
    @Timeout
    Uni<Commitment> read(@PathParam("slug") String slug, @BeanParam OnBehalf caller);
}
