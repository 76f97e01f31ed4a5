package org.smallvictories.donations.gift;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.evidence.About;
import org.smallvictories.donations.evidence.EvidenceShelf;
import org.smallvictories.donations.evidence.EvidenceView;
import org.smallvictories.donations.evidence.Kept;
import org.smallvictories.donations.evidence.NewLink;
import org.smallvictories.donations.evidence.Owner;
import org.smallvictories.donations.evidence.ReceivedFile;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.AsOf;

@Path("/api/donations/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class GiftEvidenceResource {

    private static final String SUMMARY = "Add what shows something of a gift: a file or a link";

    private static final String EITHER =
            "As multipart/form-data a file: PDF, PNG, JPEG, TIFF, WebP or HEIC, told by its bytes. As application/json a"
                    + " link, which is never fetched. The same one is kept once; a wrong one is voided.";

    /** What a file is, for telling a repeated request from another. */
    private record Payload(String sha256, String name, About about, String description) {}

    private final EvidenceShelf shelf;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    GiftEvidenceResource(EvidenceShelf shelf, Idempotency idempotency, Caller caller, Clock clock) {
        this.shelf = shelf;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(summary = SUMMARY, description = EITHER)
    @APIResponse(
            responseCode = "201",
            description = "The evidence; Location leads to it",
            content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The gift has it already",
            content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    @APIResponse(responseCode = "413", description = "The file is too large")
    public Response upload(
            @PathParam("id") UUID id,
            @HeaderParam(KEY_HEADER) String key,
            @RestForm("file") FileUpload file,
            @RestForm("about") @NotNull About about,
            @RestForm("description") @Size(max = 500) @Pattern(regexp = "[^\\x00]*", message = "must be text")
                    String description) {
        requireVisible(id);
        if (file == null) {
            throw Problem.invalid("file", "is needed");
        }
        ReceivedFile received = ReceivedFile.of(file.uploadedFile(), file.contentType(), file.fileName());
        String said = description == null || description.isBlank() ? null : description.strip();
        Payload payload = new Payload(received.sha256(), received.name(), about, said);
        return add(id, key, payload, () -> shelf.add(Owner.gift(id), received, about, said));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(summary = SUMMARY, description = EITHER)
    @APIResponse(
            responseCode = "201",
            description = "The evidence; Location leads to it",
            content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The gift has it already",
            content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response link(@PathParam("id") UUID id, @HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewLink given) {
        requireVisible(id);
        return add(id, key, given, () -> shelf.add(Owner.gift(id), given));
    }

    @GET
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List the evidence of a gift", description = "As it came, voided evidence included.")
    @APIResponse(responseCode = "200", description = "The evidence")
    public List<EvidenceView> list(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
        requireVisible(id);
        return shelf.list(Owner.gift(id), Horizon.of(asOf, clock));
    }

    @GET
    @Path("{evidence}")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read what is known of a piece of evidence")
    @APIResponse(responseCode = "200", description = "The evidence")
    public EvidenceView read(@PathParam("id") UUID id, @PathParam("evidence") UUID evidence) {
        requireVisible(id);
        return shelf.view(Owner.gift(id), evidence);
    }

    @GET
    @Path("{evidence}/content")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Take along a file", description = "As it came; its ETag is its SHA-256.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "304", description = "It is the one that If-None-Match names")
    public Response content(@PathParam("id") UUID id, @PathParam("evidence") UUID evidence, @Context Request request) {
        requireVisible(id);
        return shelf.download(Owner.gift(id), evidence, request);
    }

    @POST
    @Path("{evidence}/void")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Transactional
    @Operation(summary = "Void evidence", description = "It shows nothing any more, and stays visible with the reason.")
    @APIResponse(responseCode = "200", description = "The evidence, voided")
    @APIResponse(responseCode = "409", description = "It was voided already")
    public EvidenceView voidEvidence(
            @PathParam("id") UUID id, @PathParam("evidence") UUID evidence, @Valid @NotNull Voiding voiding) {
        requireVisible(id);
        Gift.forMarking(id);
        return shelf.voidBecause(Owner.gift(id), evidence, voiding.reason());
    }

    private Response add(UUID id, String key, Object payload, Supplier<Kept> adding) {
        String path = "/api/donations/" + id + "/evidence";
        return idempotency.once(key, "POST " + path, payload, () -> {
            Gift.forMarking(id).orElseThrow().requireNotVoided();
            Kept kept = adding.get();
            return Response.status(kept.isNew() ? Response.Status.CREATED : Response.Status.OK)
                    .location(URI.create(path + "/" + kept.evidence().id()))
                    .entity(kept.evidence())
                    .build();
        });
    }

    private void requireVisible(UUID id) {
        caller.requireMayActFor(Gift.viewOf(id).partner());
    }
}
