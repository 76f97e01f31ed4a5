package org.smallvictories.gateway.publication;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is asked of services to prove figures. */
@Path("/api")
interface ServiceApi {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Gift(String id, String currency, String unit, String state) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Activity(String id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Trace(long sequence, Instant recordedAt, String action, boolean sealed) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sealed(long index, String leafHash, List<String> path) {}

    @GET
    @Path("donations")
    List<Gift> gifts(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("partner") String partner,
            @QueryParam("kind") String kind,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("voided") boolean voided,
            @QueryParam("limit") int limit);

    @GET
    @Path("footprints/{id}/activities")
    List<Activity> activities(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") String footprint,
            @QueryParam("limit") int limit);

    @GET
    @Path("{service}/journal/traces")
    List<Trace> traces(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("service") String service,
            @QueryParam("subject") String subject);

    @GET
    @Path("{service}/journal/{sequence}/proof")
    Sealed proof(
            @PathParam("service") String service, @PathParam("sequence") long sequence, @QueryParam("size") long size);

    @GET
    @Path("{service}/checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    String checkpoint(@PathParam("service") String service);

    @GET
    @Path("{service}/checkpoint/keys")
    @Produces(MediaType.TEXT_PLAIN)
    String keys(@PathParam("service") String service);
}
