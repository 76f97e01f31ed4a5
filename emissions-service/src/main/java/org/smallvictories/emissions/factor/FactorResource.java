package org.smallvictories.emissions.factor;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.emissions.PageKey;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;

@Path("/api/factors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Factors", description = "How much CO2e one unit of an activity causes, and where that is known from.")
public class FactorResource {

    private final Idempotency idempotency;
    private final Journal journal;
    private final Clock clock;

    FactorResource(Idempotency idempotency, Journal journal, Clock clock) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Search factors", description = "The newest version of each, by slug.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FactorView[].class)))
    public Response list(@BeanParam FactorSearch search, @Valid @BeanParam PageRequest page, UriInfo uri) {
        return respond(Factor.page(search, page), page, uri);
    }

    @GET
    @Path("{slug}")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read a factor's newest version")
    public FactorView read(String slug) {
        return FactorView.of(Factor.latest(slug).orElseThrow(() -> Problem.notFound("factor", slug)));
    }

    @GET
    @Path("{slug}/versions")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List a factor's versions", description = "Oldest first.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FactorView[].class)))
    public Response versions(String slug, @Valid @BeanParam PageRequest page, UriInfo uri) {
        if (Factor.latest(slug).isEmpty()) {
            throw Problem.notFound("factor", slug);
        }
        List<Factor> versions = Factor.versions(slug, page, PageKey.parsed(page, Integer::valueOf, 0));
        return Pages.respond(versions.stream().map(FactorView::of).toList(), page, uri, FactorView::version);
    }

    @GET
    @Path("{slug}/versions/{version}")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read one version of a factor")
    public FactorView readVersion(String slug, Integer version) {
        return FactorView.of(
                Factor.version(slug, version).orElseThrow(() -> Problem.notFound("factor", slug + "/" + version)));
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Add a factor or a new version of one",
            description = "Versions never change; lines that were computed with an older one keep it.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FactorView.class)))
    public Response add(@HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewFactor given) {
        return idempotency.once(key, "POST /api/factors", given, () -> {
            Optional<Factor> latest = Factor.latest(given.slug());
            requireUnitOfSameKind(given, latest);
            Factor factor = new Factor(given, latest.map(f -> f.version).orElse(0) + 1, clock.instant());
            factor.persistAndFlush();
            FactorView view = FactorView.of(factor);
            journal.append("factor.added", "factor/" + factor.slug + "/" + factor.version, view);
            return Response.created(URI.create("/api/factors/" + factor.slug + "/versions/" + factor.version))
                    .entity(view)
                    .build();
        });
    }

    private static void requireUnitOfSameKind(NewFactor given, Optional<Factor> latest) {
        MeasuringUnit unit = MeasuringUnit.of(given.unit(), "unit");
        latest.map(Factor::unit).filter(before -> !unit.fits(before)).ifPresent(before -> {
            throw Problem.invalid(
                    "unit", "'" + unit + "' cannot be converted to '" + before + "' of the version before");
        });
    }

    private static Response respond(List<Factor> factors, PageRequest page, UriInfo uri) {
        return Pages.respond(factors.stream().map(FactorView::of).toList(), page, uri, FactorView::slug);
    }
}
