package org.smallvictories.gateway.impact;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
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
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
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
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";

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

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX, PDF})
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "What we gave, emitted, compensated and promised",
            description = "Each section is an account of its own; nothing is netted. A section that could not be had is"
                    + " null and named in `missing`. As CSV, one row a figure. As XLSX or PDF, which tell a whole year in"
                    + " the language of `lang`, the answer leads to the file (303).")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Impact.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "303", description = "The file is at `Location`.")
    public Uni<Response> impact(
            @BeanParam Period.Asked asked,
            @BeanParam AsOf asOf,
            @QueryParam("format") @Parameter(description = "Goes before the header Accept.") Format format,
            @QueryParam("lang")
                    @Pattern(regexp = "en|fr|de")
                    @Parameter(description = "The language of XLSX and PDF: en, fr or de.", example = "en")
                    String lang,
            @HeaderParam(RequestId.TRACEPARENT) @Parameter(hidden = true) String traceparent,
            @Context Request request) {
        Period period = asked.period(clock);
        Instant moment = asOf.moment(clock);
        Format wanted = wanted(format, request);
        if (wanted.isTold()) {
            URI file = WholeYear.of(period).file(wanted, asOf.isGiven() ? moment : null, lang);
            return Uni.createFrom().item(Response.seeOther(file).build());
        }
        return Uni.createFrom()
                .completionStage(sessions.of(token.getRawToken()))
                .map(session ->
                        new Question(period, asOf.isGiven() ? moment : null, session.authorization(), traceparent))
                .flatMap(question -> report.of(period, moment, question, Among.all()))
                .map(impact -> wanted == Format.csv
                        ? Response.ok(ImpactCsv.of(impact), wanted.type())
                                .header(HttpHeaders.CONTENT_DISPOSITION, wanted.attachment(period))
                                .build()
                        : Response.ok(impact, wanted.type()).build());
    }

    private static Format wanted(Format format, Request request) {
        if (format != null) {
            return format;
        }
        MediaType[] offered = Arrays.stream(Format.values()).map(Format::type).toArray(MediaType[]::new);
        Variant chosen = request.selectVariant(Variant.mediaTypes(offered).build());
        return Arrays.stream(Format.values())
                .filter(one -> chosen != null && chosen.getMediaType().isCompatible(one.type()))
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(ProblemType.NOT_ACCEPTABLE, "The report is offered as JSON, CSV, XLSX and PDF."));
    }
}
