package org.smallvictories.partners.commitment;

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
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;

@Path("/api/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments", description = "Promises that can be tested, and the verdict of each year.")
public class CommitmentResource {

    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    CommitmentResource(Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "List commitments with their verdicts",
            description = "One for each year since it was made; UNKNOWN where nobody has judged.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommitmentView[].class)))
    public Response list(@Valid @BeanParam PageRequest page, UriInfo uri) {
        List<CommitmentView> commitments = CommitmentView.of(Commitment.page(page), clock.instant(), presentYear());
        return Pages.respond(commitments, page, uri, CommitmentView::slug);
    }

    @GET
    @Path("{slug}")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "Read a commitment with its verdicts",
            description = "One for each year since it was made; UNKNOWN where nobody has judged.")
    public CommitmentView read(String slug) {
        return view(named(slug));
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(summary = "Record a commitment")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public Response record(@HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewCommitment given) {
        return idempotency.once(key, "POST /api/commitments", given, () -> {
            if (Commitment.named(given.slug()).isPresent()) {
                throw Problem.conflict("There is a commitment '" + given.slug() + "' already.");
            }
            Commitment commitment = new Commitment(given, clock.instant());
            commitment.persistAndFlush();
            journal.append("commitment.recorded", "commitment/" + commitment.slug, given);
            return Response.created(URI.create("/api/commitments/" + commitment.slug))
                    .entity(view(commitment))
                    .build();
        });
    }

    @POST
    @Path("{slug}/verdicts")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Judge a commitment for a year",
            description =
                    "A later verdict of the same year takes the place of the earlier, which stays in the journal.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public Response judge(String slug, @HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewVerdict given) {
        return idempotency.once(key, "POST /api/commitments/" + slug + "/verdicts", given, () -> {
            Commitment commitment = named(slug);
            requireJudgeable(commitment, given.year());
            YearVerdict verdict = new YearVerdict(slug, given, clock.instant(), caller.name());
            verdict.persistAndFlush();
            journal.append("commitment.judged", "commitment/" + slug, VerdictView.of(verdict));
            return Response.created(URI.create("/api/commitments/" + slug))
                    .entity(view(commitment))
                    .build();
        });
    }

    private void requireJudgeable(Commitment commitment, int year) {
        if (year < commitment.since.getYear()) {
            throw Problem.invalid("year", "lies before the commitment was made, in " + commitment.since.getYear());
        }
        if (year > presentYear()) {
            throw Problem.invalid("year", "lies in the future");
        }
    }

    private static Commitment named(String slug) {
        return Commitment.named(slug).orElseThrow(() -> Problem.notFound("commitment", slug));
    }

    private CommitmentView view(Commitment commitment) {
        return CommitmentView.of(List.of(commitment), clock.instant(), presentYear())
                .get(0);
    }

    private int presentYear() {
        return LocalDate.now(clock).getYear();
    }
}
