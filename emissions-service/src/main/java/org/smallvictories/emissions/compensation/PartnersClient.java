package org.smallvictories.emissions.compensation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What is read from partners-service, in the caller's name. */
@RegisterRestClient(configKey = "partners")
@RegisterClientHeaders
@Path("/api")
interface PartnersClient {

    @GET
    @Path("/projects/{slug}")
    Project project(String slug);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Project(String slug, String partner) {}
}
