package org.smallvictories.gateway.impact;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.smallvictories.kit.tracing.RequestId;

@RegisterRestClient(configKey = "emissions")
@Path("/api/avoided-emissions/calculation")
interface AvoidedClient {

    /** Stores nothing. */
    @POST
    @Timeout
    @CircuitBreaker
    Uni<Avoided> calculate(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(RequestId.TRACEPARENT) String traceparent,
            GivenDevices devices);
}
