package org.smallvictories.emissions.site;

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

@Path("/api/sites")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sites", description = "Places of the company that an activity can name.")
public class SiteResource {

    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    SiteResource(Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List sites", description = "By slug, voided ones included.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SiteView[].class)))
    public Response list(@Valid @BeanParam PageRequest page, UriInfo uri) {
        return Pages.respond(Site.page(page).stream().map(SiteView::of).toList(), page, uri, SiteView::slug);
    }

    @GET
    @Path("{slug}")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read a site")
    public SiteView read(String slug) {
        return SiteView.of(Site.of(slug).orElseThrow(() -> Problem.notFound("site", slug)));
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(summary = "Add a site")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SiteView.class)))
    public Response add(@HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewSite given) {
        return idempotency.once(key, "POST /api/sites", given, () -> {
            if (Site.of(given.slug()).isPresent()) {
                throw Problem.conflict("There is a site '" + given.slug() + "' already.");
            }
            Site site = new Site(given, caller.name(), clock.instant());
            site.persistAndFlush();
            return Response.created(URI.create("/api/sites/" + site.slug))
                    .entity(journalled("site.added", site))
                    .build();
        });
    }

    @POST
    @Path("{slug}/void")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(
            summary = "Void a site",
            description = "No activity can name it from now on; those that do keep it. Its slug stays taken.")
    public SiteView voidSite(String slug, @Valid @NotNull Reason given) {
        Site site = Site.forChange(slug);
        site.voidBecause(given.reason(), caller.name(), clock.instant());
        site.flush();
        return journalled("site.voided", site);
    }

    private SiteView journalled(String action, Site site) {
        SiteView view = SiteView.of(site);
        journal.append(action, "site/" + site.slug, view);
        return view;
    }
}
