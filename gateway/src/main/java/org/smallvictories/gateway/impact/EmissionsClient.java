package org.smallvictories.gateway.impact;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.smallvictories.kit.tracing.RequestId;

@RegisterRestClient(configKey = "emissions")
@Path("/api/emissions")
interface EmissionsClient {

    @GET
    @Path("summary")
    @Timeout
    @CircuitBreaker
    Uni<EmissionsSummary> summary(@BeanParam Question question);

    @GET
    @Path("years")
    @Timeout
    @CircuitBreaker
    Uni<List<Integer>> years(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(RequestId.TRACEPARENT) String traceparent);
}
