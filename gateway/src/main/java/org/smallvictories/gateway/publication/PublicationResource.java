package org.smallvictories.gateway.publication;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.request.Preconditions;

@Path("/api/publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Publications",
        description =
                "Years made public at /victories/{year}: figures frozen and proven, texts of your own, corrections in"
                        + " plain sight.")
public class PublicationResource {

    private final PublicationDesk desk;
    private final Publisher publisher;
    private final PageMaker maker;
    private final Idempotency idempotency;
    private final Stored stored;

    PublicationResource(
            PublicationDesk desk, Publisher publisher, PageMaker maker, Idempotency idempotency, Stored stored) {
        this.desk = desk;
        this.publisher = publisher;
        this.maker = maker;
        this.idempotency = idempotency;
        this.stored = stored;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List publications", description = "Drafts and all versions, the oldest first.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicationView[].class)))
    public Response list(
            @Valid @BeanParam PageRequest page,
            @QueryParam("year") @Parameter(description = "Only of this year.", example = "2020") Integer year,
            UriInfo uri) {
        return Pages.respond(
                Publication.after(page.afterId(), year, page.fetchSize()).stream()
                        .map(publication -> PublicationView.line(publication, stored))
                        .toList(),
                page,
                uri,
                PublicationView::id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read a publication with its figures, texts and warnings")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicationView.class)))
    public Response read(@PathParam("id") UUID id) {
        Publication publication = Publication.read(id);
        return Response.ok(PublicationView.of(publication, stored))
                .tag(Preconditions.etag(publication.edition))
                .build();
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Draft the publication of a year",
            description =
                    "Takes the year's figures as they are now and tells each victory in every language. Nothing is"
                            + " public yet. When a service is away it is refused (503), saying what is missing.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewPublication.class),
                            examples = @ExampleObject(name = "2020", value = Examples.DRAFT)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PublicationView.class)))
    public Response draft(@HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewPublication given) {
        return idempotency.once(key, "POST /api/publications", given, () -> {
            PublicationView view = desk.draft(given);
            return Response.created(URI.create("/api/publications/" + view.id()))
                    .entity(view)
                    .tag(Preconditions.etag(Publication.read(view.id()).edition))
                    .build();
        });
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Extension(name = "x-example-where", value = "state=DRAFT")
    @Operation(
            summary = "Edit a draft",
            description =
                    "Languages, the reason of a correction, and how victories are told and under which pillar; what"
                            + " is left out is told as it was found. The answer warns of words that the figures don't bear out.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Draft.class),
                            examples = @ExampleObject(name = "WWF", value = Examples.EDIT)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicationView.class)))
    public Response edit(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull Draft given) {
        return answer(desk.change(id, matching(ifMatch), given));
    }

    @POST
    @Path("{id}/snapshot")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Extension(name = "x-example-where", value = "state=DRAFT")
    @Operation(
            summary = "Take the figures of a draft anew",
            description = "Texts that were edited are kept, where their victories are still there.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicationView.class)))
    public Response retake(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(desk.retake(id, matching(ifMatch)));
    }

    @GET
    @Path("{id}/claims")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "Check what the texts claim",
            description =
                    "Each warning must be acknowledged with a reason, or its text changed, before the draft can be"
                            + " published.")
    public List<ClaimWarning> claims(@PathParam("id") UUID id) {
        return PublicationView.of(Publication.read(id), stored).warnings();
    }

    @GET
    @Path("{id}/preview")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            summary = "See the page as it would be",
            description =
                    "It says that it is a preview. Corrections of earlier versions stand in it, proofs do not yet.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = String.class)))
    public Response preview(
            @PathParam("id") UUID id,
            @QueryParam("lang") @Parameter(description = "If absent, the publication's first.", example = "de")
                    String lang) {
        Document document = publisher.preview(Publication.read(id));
        Language language = Language.tagged(lang)
                .filter(asked -> document.languages().contains(asked.tag()))
                .orElseGet(() -> Language.tagged(document.languages().get(0)).orElseThrow());
        return Response.ok(maker.year(document, null, language).plain(), Kept.HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{id}/changes")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "Compare a publication with today's figures",
            description =
                    "What changed since its figures were taken. To correct what is public, draft the year anew and"
                            + " give a reason.")
    public List<Correction> changes(@PathParam("id") UUID id) {
        return desk.changes(id);
    }

    @POST
    @Path("{id}/publishing")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Consumes(MediaType.WILDCARD) // a client that sends no body names no type
    @Extension(name = "x-example-where", value = "state=DRAFT")
    @Operation(
            summary = "Publish a draft",
            description =
                    "From then on it is fixed, and proven by the signed checkpoints of the services' journals. Refused"
                            + " (409) when figures have changed since they were taken, or a warning is not acknowledged; (503) when"
                            + " a service is away or has not sealed its journal yet.")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Publishing.class),
                            examples = @ExampleObject(name = "No warnings", value = "{\"acknowledgements\": []}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicationView.class)))
    public Response publish(@PathParam("id") UUID id, @HeaderParam(KEY_HEADER) String key, @Valid Publishing given) {
        Publishing asked = given == null ? Publishing.PLAINLY : given;
        return idempotency.once(
                key, "POST /api/publications/" + id + "/publishing", asked, () -> answer(publisher.publish(id, asked)));
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Extension(name = "x-example-where", value = "state=PUBLISHED")
    @Operation(
            summary = "Withdraw a published version",
            description =
                    "A notice with the reason stands at its address (410). It cannot be undone; publish the year anew"
                            + " instead.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicationView.class)))
    public Response withdraw(@PathParam("id") UUID id, @Valid @NotNull Withdrawal given) {
        return answer(desk.withdraw(id, given));
    }

    private static Consumer<Publication> matching(String ifMatch) {
        return draft -> Preconditions.requireMatch(ifMatch, draft.edition);
    }

    private static Response answer(PublicationView view) {
        return Response.ok(view)
                .tag(Preconditions.etag(Publication.read(view.id()).edition))
                .build();
    }
}
