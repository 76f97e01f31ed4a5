package org.smallvictories.partners.project;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.Preconditions;
import org.smallvictories.partners.partner.Partner;

@Path("/api/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects", description = "What partners do with our support.")
public class ProjectResource {

    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    ProjectResource(Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "List projects",
            description = "By slug. A partner manager sees those of the partners they act for.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProjectView[].class)))
    public Response list(@Valid @BeanParam PageRequest page, UriInfo uri) {
        List<Project> projects =
                caller.isConfinedToPartners() ? Project.pageOf(caller.partners(), page) : Project.page(page);
        return Pages.respond(projects.stream().map(ProjectView::of).toList(), page, uri, ProjectView::slug);
    }

    @GET
    @Path("{slug}")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read a project")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response read(String slug) {
        Project project = Project.named(slug).orElseThrow(() -> Problem.notFound("project", slug));
        caller.requireMayActFor(project.partner);
        return withEtag(project);
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(summary = "Add a project")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response add(@HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewProject given) {
        return idempotency.once(key, "POST /api/projects", given, () -> {
            if (Project.named(given.slug()).isPresent()) {
                throw Problem.conflict("There is a project '" + given.slug() + "' already.");
            }
            if (Partner.named(given.partner()).isEmpty()) {
                throw Problem.invalid("partner", "is not a known partner");
            }
            Project project = new Project(given, clock.instant());
            project.persistAndFlush();
            journal.append("project.added", "project/" + project.slug, ProjectView.of(project));
            return Response.created(URI.create("/api/projects/" + project.slug))
                    .entity(ProjectView.of(project))
                    .tag(Preconditions.etag(project.version))
                    .build();
        });
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(summary = "Change a project's name, description or goals")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response change(
            String slug, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull ProjectDetails details) {
        Project project = Project.forChange(slug).orElseThrow(() -> Problem.notFound("project", slug));
        Preconditions.requireMatch(ifMatch, project.version);
        project.change(details);
        project.flush();
        journal.append("project.changed", "project/" + slug, ProjectView.of(project));
        return withEtag(project);
    }

    private static Response withEtag(Project project) {
        return Response.ok(ProjectView.of(project))
                .tag(Preconditions.etag(project.version))
                .build();
    }
}
