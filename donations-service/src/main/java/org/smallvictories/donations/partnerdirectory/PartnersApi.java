package org.smallvictories.donations.partnerdirectory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What this service asks of partners-service. */
@RegisterRestClient(configKey = "partners")
@RegisterClientHeaders(CallerHeaders.class)
@Path("/api")
interface PartnersApi {

    @GET
    @Path("partners/{slug}")
    KnownPartner partner(String slug);

    @GET
    @Path("projects/{slug}")
    KnownProject project(String slug);
}
