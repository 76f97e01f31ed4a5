package org.smallvictories.gateway.impact;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.gateway.token.Sessions;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemType;
import org.smallvictories.kit.request.AsOf;
import org.smallvictories.kit.request.Period;
import org.smallvictories.kit.tracing.RequestId;

@Path("/api/impact")
@Tag(name = "Impact", description = "One picture of a period.")
public class ImpactResource {

    private static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE = MediaType.valueOf(CSV).withCharset("utf-8");

    private final ImpactReport report;
    private final Sessions sessions;
    private final JsonWebToken token;
    private final Clock clock;

    ImpactResource(ImpactReport report, Sessions sessions, JsonWebToken token, Clock clock) {
        this.report = report;
        this.sessions = sessions;
        this.token = token;
        this.clock = clock;
    }

    /** How the report is wanted, where the header Accept cannot be set. */
    public enum Format {
        json,
        csv
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "What we gave, emitted, compensated and promised",
            description = "Each section is an account of its own; nothing is netted. A section that could not be had is"
                    + " null and named in `missing`. As CSV, one row a figure.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Impact.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Uni<Response> impact(
            @BeanParam Period.Asked asked,
            @BeanParam AsOf asOf,
            @QueryParam("format") @Parameter(description = "Goes before the header Accept.") Format format,
            @HeaderParam(RequestId.TRACEPARENT) @Parameter(hidden = true) String traceparent,
            @Context Request request) {
        Period period = asked.period(clock);
        Instant moment = asOf.moment(clock);
        boolean csv = wantsCsv(format, request);
        return Uni.createFrom()
                .completionStage(sessions.of(token.getRawToken()))
                .map(session ->
                        new Question(period, asOf.isGiven() ? moment : null, session.authorization(), traceparent))
                .flatMap(question -> report.of(period, moment, question, Among.all()))
                .map(impact -> csv
                        ? asCsv(impact)
                        : Response.ok(impact, MediaType.APPLICATION_JSON_TYPE).build());
    }

    private static boolean wantsCsv(Format format, Request request) {
        if (format != null) {
            return format == Format.csv;
        }
        Variant chosen = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV_TYPE).build());
        if (chosen == null) {
            throw Problem.of(ProblemType.NOT_ACCEPTABLE, "The report is offered as application/json and text/csv.");
        }
        return chosen.getMediaType().isCompatible(CSV_TYPE);
    }

    private static Response asCsv(Impact impact) {
        String name = "impact-" + impact.period().from() + '-' + impact.period().to() + ".csv";
        return Response.ok(ImpactCsv.of(impact), CSV_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
                .build();
    }
}
