package org.smallvictories.emissions.factor;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.emissions.Reason;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;

@Path("/api/factors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Factors", description = "How much CO2e one unit of an activity causes, and where that is known from.")
public class FactorResource {

    private final Factors factors;
    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    FactorResource(Factors factors, Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.factors = factors;
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "Search factors",
            description =
                    "The newest version of each that is not void, by slug. With subject=smartphone, say, the values"
                            + " of several sources for one thing stand side by side.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FactorView[].class)))
    public Response list(@BeanParam FactorSearch search, @Valid @BeanParam PageRequest page, UriInfo uri) {
        return Pages.respond(search.page(page).stream().map(FactorView::of).toList(), page, uri, FactorView::slug);
    }

    @GET
    @Path("{slug}")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read a factor's newest version that is not void")
    public FactorView read(String slug) {
        return FactorView.of(latest(slug));
    }

    @GET
    @Path("{slug}/alternatives")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "Compare a factor with those of other sources for the same thing",
            description = "All of the same subject whose units fit, with the value in this one's unit.")
    public List<Alternative> alternatives(String slug) {
        Factor factor = latest(slug);
        return factor.alternatives().stream()
                .map(other -> Alternative.of(other, factor))
                .toList();
    }

    @GET
    @Path("{slug}/versions")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List a factor's versions", description = "Oldest first, void ones included.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FactorView[].class)))
    public Response versions(String slug, @Valid @BeanParam PageRequest page, UriInfo uri) {
        if (Factor.version(slug, 1).isEmpty()) {
            throw Problem.notFound("factor", slug);
        }
        List<Factor> versions = Factor.versions(slug, page, page.after(Integer::valueOf, 0));
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
            requireDaysInOrder(given);
            Factor factor = factors.add(List.of(given), null, caller.name(), clock.instant())
                    .get(0);
            return Response.created(URI.create("/api/factors/" + factor.slug + "/versions/" + factor.version))
                    .entity(FactorView.of(factor))
                    .build();
        });
    }

    @POST
    @Path("{slug}/versions/{version}/void")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(
            summary = "Void a version of a factor",
            description = "It is not offered any more, stays readable, and what was worked out with it keeps it.")
    public FactorView voidVersion(String slug, Integer version, @Valid @NotNull Reason given) {
        Factor factor = Factor.forChange(slug, version);
        factor.voidBecause(given.reason(), caller.name(), clock.instant());
        factor.flush();
        FactorView view = FactorView.of(factor);
        journal.append("factor.voided", factor.path(), view);
        return view;
    }

    private static void requireDaysInOrder(NewFactor given) {
        if (given.validFrom() != null
                && given.validTo() != null
                && given.validTo().isBefore(given.validFrom())) {
            throw Problem.invalid("validTo", "is before 'validFrom'");
        }
    }

    private static Factor latest(String slug) {
        return Factor.latest(slug).orElseThrow(() -> Problem.notFound("factor", slug));
    }
}
