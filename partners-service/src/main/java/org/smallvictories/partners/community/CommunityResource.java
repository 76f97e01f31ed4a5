package org.smallvictories.partners.community;

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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;

@Path("/api/communities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Communities", description = "Guilds of colleagues with a common cause.")
public class CommunityResource {

    private final Idempotency idempotency;
    private final Journal journal;
    private final Clock clock;

    CommunityResource(Idempotency idempotency, Journal journal, Clock clock) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List communities")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommunityView[].class)))
    public Response list(@Valid @BeanParam PageRequest page, UriInfo uri) {
        List<CommunityView> communities = views(Community.page(page));
        return Pages.respond(communities, page, uri, CommunityView::slug);
    }

    @GET
    @Path("{slug}")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read a community")
    public CommunityView read(String slug) {
        return view(Community.named(slug).orElseThrow(() -> Problem.notFound("community", slug)));
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(summary = "Record a community")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CommunityView.class)))
    public Response found(@HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewCommunity given) {
        return idempotency.once(key, "POST /api/communities", given, () -> {
            if (Community.named(given.slug()).isPresent()) {
                throw Problem.conflict("There is a community '" + given.slug() + "' already.");
            }
            Community community = new Community(given, clock.instant());
            community.persistAndFlush();
            journal.append("community.founded", "community/" + community.slug, view(community));
            return Response.created(URI.create("/api/communities/" + community.slug))
                    .entity(view(community))
                    .build();
        });
    }

    private CommunityView view(Community community) {
        return views(List.of(community)).get(0);
    }

    private List<CommunityView> views(List<Community> communities) {
        return CommunityView.of(communities, LocalDate.now(clock), clock.instant());
    }
}
