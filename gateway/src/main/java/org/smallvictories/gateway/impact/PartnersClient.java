package org.smallvictories.gateway.impact;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "partners")
@Path("/api/partners/summary")
interface PartnersClient {

    @GET
    @Timeout
    @CircuitBreaker
    Uni<PartnersSummary> summary(@BeanParam Question question);
}
