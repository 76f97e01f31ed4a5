package org.smallvictories.emissions.compensation.provider;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What a provider offers by HTTP, as JSON. */
@RegisterRestClient
@Path("/")
interface HttpProviderApi {

    @POST
    @Path("quotes")
    ProviderQuote quote(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, QuoteRequest request);

    @POST
    @Path("orders")
    OrderReport order(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(KEY_HEADER) UUID key,
            OrderRequest request);

    @GET
    @Path("orders/{id}")
    OrderReport status(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, UUID id);
}
