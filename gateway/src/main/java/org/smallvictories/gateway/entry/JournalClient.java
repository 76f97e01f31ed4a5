package org.smallvictories.gateway.entry;

import io.quarkus.rest.client.reactive.Url;
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

/** The journals of all services, which are asked alike. */
@RegisterRestClient(configKey = "donations")
@Path("/api/{service}/journal")
interface JournalClient {

    @GET
    @Path("traces")
    @Timeout
    Uni<List<Trace>> traces(
            @Url String address,
            @PathParam("service") String service,
            @BeanParam OnBehalf caller,
            @QueryParam("subject") String subject);

    @GET
    @Path("{sequence}/proof")
    @Timeout
    Uni<SealedEntry> proof(
            @Url String address, @PathParam("service") String service, @PathParam("sequence") long sequence);
}
