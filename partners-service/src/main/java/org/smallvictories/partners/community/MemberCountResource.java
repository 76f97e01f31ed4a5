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
import jakarta.ws.rs.PathParam;
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

@Path("/api/communities/{slug}/counts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class MemberCountResource {

    private final Idempotency idempotency;
    private final Journal journal;
    private final Clock clock;

    MemberCountResource(Idempotency idempotency, Journal journal, Clock clock) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List how often members were counted", description = "The latest recorded first.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MembersView[].class)))
    public Response list(@PathParam("slug") String slug, @Valid @BeanParam PageRequest page, UriInfo uri) {
        Community community = named(slug);
        List<MembersView> counts = MemberCount.page(community.slug, page).stream()
                .map(MembersView::of)
                .toList();
        return Pages.respond(counts, page, uri, MembersView::id);
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Count the members of a community",
            description =
                    "The number alone. A later count of the same day takes the place of the earlier, which stays readable.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MembersView.class)))
    public Response count(
            @PathParam("slug") String slug, @HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewMemberCount given) {
        return idempotency.once(key, "POST /api/communities/" + slug + "/counts", given, () -> {
            requireCountable(named(slug), given.countedOn());
            MemberCount count = new MemberCount(slug, given, clock.instant());
            count.persistAndFlush();
            journal.append("community.counted", "community/" + slug, MembersView.of(count));
            return Response.created(URI.create("/api/communities/" + slug))
                    .entity(MembersView.of(count))
                    .build();
        });
    }

    private void requireCountable(Community community, LocalDate day) {
        if (day.isBefore(community.foundedOn)) {
            throw Problem.invalid("countedOn", "lies before the community was founded, on " + community.foundedOn);
        }
        if (day.isAfter(LocalDate.now(clock))) {
            throw Problem.invalid("countedOn", "lies in the future");
        }
    }

    private static Community named(String slug) {
        return Community.named(slug).orElseThrow(() -> Problem.notFound("community", slug));
    }
}
