package org.smallvictories.gateway.entry;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.smallvictories.gateway.impact.TolerantReader;
import org.smallvictories.gateway.token.OnBehalf;

@RegisterRestClient(configKey = "partners")
@Path("/api")
interface NamesClient {

    @TolerantReader
    record Named(@NotNull String slug, @NotNull String name, String partner) {}

    @GET
    @Path("partners")
    @Timeout
    Uni<List<Named>> partners(@BeanParam OnBehalf caller, @QueryParam("limit") int limit);

    @GET
    @Path("projects")
    @Timeout
    Uni<List<Named>> projects(@BeanParam OnBehalf caller, @QueryParam("limit") int limit);
}
