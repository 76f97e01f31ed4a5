package org.smallvictories.gateway.dashboard;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.smallvictories.gateway.pages.Visit;
import org.smallvictories.gateway.report.Asked;
import org.smallvictories.gateway.report.Report;
import org.smallvictories.gateway.report.Reports;
import org.smallvictories.gateway.report.Telling;
import org.smallvictories.kit.identity.Roles;

/** The start page: the year for those who read all of it, their own gifts for partner managers. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class DashboardResource {

    private final Reports reports;
    private final Visit visit;

    DashboardResource(Reports reports, Visit visit) {
        this.reports = reports;
        this.visit = visit;
    }

    @GET
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR, Roles.PARTNER_MANAGER, Roles.ADMINISTRATOR})
    @Operation(hidden = true)
    public Uni<Response> show(@Valid @BeanParam Asked asked) {
        if (!readsEverything()) {
            String page = visit.hasRole(Roles.PARTNER_MANAGER) ? "/gifts" : "/q/swagger-ui/";
            return Uni.createFrom()
                    .item(Response.seeOther(URI.create(visit.link(page))).build());
        }
        return reports.facts(asked).map(facts -> {
            Report report = Telling.of(facts, visit.language());
            DashboardPage page = DashboardPage.of(
                    Dashboard.of(facts, report), report, visit.language().tag());
            return Response.ok(visit.show(page))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        });
    }

    private boolean readsEverything() {
        return visit.hasRole(Roles.LEADERSHIP) || visit.hasRole(Roles.CSR_MANAGER) || visit.hasRole(Roles.AUDITOR);
    }
}
