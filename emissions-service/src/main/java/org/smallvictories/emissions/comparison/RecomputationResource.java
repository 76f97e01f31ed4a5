package org.smallvictories.emissions.comparison;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.emissions.footprint.CountedLine;
import org.smallvictories.emissions.footprint.Footprint;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;

@Path("/api/footprints/{footprint}/recomputations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Recomputations",
        description = "A completed footprint under newer factors: a revision of its result beside the frozen one.")
public class RecomputationResource {

    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    RecomputationResource(Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List the later revisions of a result")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RecomputationEntry[].class)))
    public Response list(UUID footprint, @Valid @BeanParam PageRequest page, UriInfo uri) {
        Footprint.at(footprint, clock.instant());
        List<Recomputation> found = Recomputation.page(footprint, page);
        return Pages.respond(
                found.stream().map(RecomputationEntry::of).toList(), page, uri, RecomputationEntry::revision);
    }

    @GET
    @Path("{revision}")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "Read a later revision beside the frozen result",
            description = "With the lines that changed most; all of them are under lines.")
    public RecomputationView read(UUID footprint, Integer revision) {
        Recomputation recomputation = find(footprint, revision);
        return RecomputationView.of(recomputation, RecomputedLine.of(recomputation));
    }

    @GET
    @Path("{revision}/lines")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List all lines of a later revision beside the frozen ones")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LineChange[].class)))
    public Response lines(UUID footprint, Integer revision, @Valid @BeanParam PageRequest page, UriInfo uri) {
        List<LineChange> lines = RecomputedLine.page(find(footprint, revision), page).stream()
                .map(line -> LineChange.of(List.of(line.frozen()), List.of(line.recomputed())))
                .toList();
        return Pages.respond(lines, page, uri, line -> line.from().activity());
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Extension(name = "x-example-where", value = "status=COMPLETED")
    @Operation(
            summary = "Recompute a completed footprint with the newest factors",
            description =
                    "The frozen result stays as it is; the new revision stands beside it, with the difference line"
                            + " by line.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RecomputationView.class)))
    public Response recompute(UUID footprint, @HeaderParam(KEY_HEADER) String key) {
        String path = "/api/footprints/" + footprint + "/recomputations";
        return idempotency.once(key, "POST " + path, Map.of(), () -> {
            Footprint frozen = Footprint.forChange(footprint);
            frozen.requireCompleted();
            List<CountedLine> lines = ComparisonResource.counted(frozen, clock.instant());
            NewestFactors newest = new NewestFactors();
            requireNewer(lines, newest);
            Recomputation recomputation = new Recomputation(footprint, caller.name(), clock.instant());
            recomputation.persistAndFlush();
            lines.forEach(line -> new RecomputedLine(recomputation, line, newest.of(line)).persist());
            recomputation.flush();
            RecomputationView view = RecomputationView.of(recomputation, RecomputedLine.of(recomputation));
            journal.append("footprint.recomputed", "footprint/" + footprint + "/revision/" + view.revision(), view);
            return Response.created(URI.create(path + "/" + view.revision()))
                    .entity(view)
                    .build();
        });
    }

    private static void requireNewer(List<CountedLine> lines, NewestFactors newest) {
        if (lines.stream().noneMatch(line -> line.isOfAnotherVersionThan(newest.of(line)))) {
            throw Problem.conflict("All lines were computed with the newest versions of their factors.");
        }
    }

    private static Recomputation find(UUID footprint, int revision) {
        return Recomputation.of(footprint, revision)
                .orElseThrow(() -> Problem.notFound("recomputation", footprint + "/" + revision));
    }
}
