package org.smallvictories.donations.exports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.gift.GiftFilter;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.request.AsOf;
import org.smallvictories.kit.tabular.TableFormat;

@Path("/api/exports")
@Tag(name = "Export")
public class ExportResource {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final GiftsCsv csv;
    private final GiftsWorkbook workbook;
    private final GrantPackages packages;
    private final Caller caller;
    private final Clock clock;

    ExportResource(GiftsCsv csv, GiftsWorkbook workbook, GrantPackages packages, Caller caller, Clock clock) {
        this.csv = csv;
        this.workbook = workbook;
        this.packages = packages;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("donations.csv")
    @Produces(CSV)
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "Take gifts along as CSV",
            description =
                    "A row a gift, oldest entry first, voided ones included and marked, so that all totals can be rebuilt."
                            + " UTF-8 with a mark, commas, decimal points, dates as ISO 8601; the headings are stable."
                            + " A partner manager gets the gifts to their partners.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@Valid @BeanParam GiftFilter filter, @BeanParam AsOf asOf) {
        Instant moment = asOf.moment(clock);
        ExportedGifts gifts = gifts(filter, moment);
        return file("donations", moment, "csv", TableFormat.CSV.mediaType(), out -> csv.write(gifts, out))
                .build();
    }

    @GET
    @Path("donations.xlsx")
    @Produces(XLSX)
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "Take gifts along as a workbook",
            description =
                    "As the CSV, with numbers as numbers, dates as dates, headings in English, French or German by"
                            + " Accept-Language, and a sheet that says what they mean.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response xlsx(
            @Valid @BeanParam GiftFilter filter,
            @BeanParam AsOf asOf,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Instant moment = asOf.moment(clock);
        ExportedGifts gifts = gifts(filter, moment);
        Locale language = Texts.best(headers.getAcceptableLanguages());
        String asked = Objects.requireNonNullElse(uri.getRequestUri().getQuery(), "");
        Notes notes = new Notes(moment, asked, Texts.in(language));
        return file("donations", moment, "xlsx", XLSX, out -> workbook.write(gifts, notes, Texts.in(language), out))
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("360giving.json")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "Take gifts along as grants of the 360Giving Data Standard 1.4",
            description =
                    "Gifts that are not voided: money by its amount, everything else by its valuation at cost, else at"
                            + " market value, as its classifications say. What has neither is listed apart as notGrants. Names"
                            + " and descriptions that people wrote are left out.")
    @APIResponse(
            responseCode = "200",
            description = "A package of grants",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GrantPackage.class)))
    @APIResponse(responseCode = "404", description = "No such gift can be a grant, and a package needs one")
    @APIResponse(responseCode = "409", description = "It is not configured who the funder is")
    public Response grants(@Valid @BeanParam GiftFilter filter, @BeanParam AsOf asOf) throws IOException {
        Instant moment = asOf.moment(clock);
        StreamingOutput content = packages.of(gifts(filter, moment), moment);
        return file("360giving", moment, "json", MediaType.APPLICATION_JSON, content)
                .build();
    }

    private ExportedGifts gifts(GiftFilter filter, Instant moment) {
        return ExportedGifts.of(filter.selection(caller, new Horizon(moment)), moment);
    }

    /** Named after the moment, without the colons that some systems have no files with. */
    private static Response.ResponseBuilder file(
            String name, Instant asOf, String suffix, String mediaType, StreamingOutput content) {
        String stamp = asOf.toString().replace(":", "");
        return Response.ok(content)
                .type(mediaType)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "-as-of-" + stamp + "." + suffix + "\"");
    }
}
