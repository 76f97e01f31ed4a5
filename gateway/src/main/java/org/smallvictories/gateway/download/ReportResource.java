package org.smallvictories.gateway.download;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.smallvictories.gateway.impact.Format;
import org.smallvictories.gateway.impact.ImpactCsv;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.pages.Visit;
import org.smallvictories.gateway.report.Asked;
import org.smallvictories.gateway.report.Facts;
import org.smallvictories.gateway.report.Reports;
import org.smallvictories.gateway.report.Telling;
import org.smallvictories.kit.identity.Roles;

/** The dashboard's report to take along, under the same query. */
@Path("/report.{format:json|csv|xlsx|pdf}")
public class ReportResource {

    private final Reports reports;
    private final Visit visit;
    private final ReportPdf pdfs;

    ReportResource(Reports reports, Visit visit, ReportPdf pdfs) {
        this.reports = reports;
        this.visit = visit;
        this.pdfs = pdfs;
    }

    @GET
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(hidden = true)
    public Uni<Response> file(
            @PathParam("format") Format format, @Valid @BeanParam Asked asked, @Context UriInfo here) {
        Language language = visit.language();
        Addresses addresses = new Addresses(here.getBaseUri(), language);
        return reports.facts(asked)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(facts -> Response.ok(content(format, facts, addresses), format.type())
                        .header(HttpHeaders.CONTENT_DISPOSITION, format.attachment(facts.period()))
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    private Object content(Format format, Facts facts, Addresses addresses) {
        return switch (format) {
            case json -> facts.impact();
            case csv -> ImpactCsv.of(facts.impact());
            case xlsx -> ReportWorkbook.of(Telling.of(facts, addresses.language()), addresses);
            case pdf -> pdfs.of(Telling.of(facts, addresses.language()), addresses);
        };
    }
}
