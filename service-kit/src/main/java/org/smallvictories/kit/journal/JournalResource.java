package org.smallvictories.kit.journal;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemType;

/** What auditors read of a service's journal. A service offers it by a subclass that says at which path. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journal", description = "Every change, as it was made; nothing in it can be altered.")
public abstract class JournalResource {

    private static final int MOST_TRACES = 200;

    @Inject
    Journal journal;

    @Inject
    Proofs proofs;

    @Inject
    TreeStore tree;

    @Inject
    JournalExport export;

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(summary = "List what was changed, oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JournalEntry[].class)))
    public Response list(@Valid @BeanParam PageRequest page, UriInfo uri) {
        return Pages.respond(
                journal.entriesAfter(page.afterSequence(), page.fetchSize()), page, uri, JournalEntry::sequence);
    }

    @GET
    @Path("{sequence}")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "Read an entry exactly as it is sealed",
            description = "Canonical JSON (RFC 8785), persons under pseudonyms; its proof is a proof of these bytes.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Object.class)))
    public String read(@PathParam("sequence") Long sequence) {
        return tree.leaf(sequence)
                .orElseThrow(() -> Problem.notFound("entry", sequence))
                .document();
    }

    @GET
    @Path("traces")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "List what was done to one record",
            description =
                    "Oldest first, at most 200: when and what, by which its entries are proven; not who, nor what they"
                            + " say.")
    public List<Trace> traces(
            @QueryParam("subject")
                    @NotBlank
                    @Parameter(
                            description = "The kind of record and its id, as entries name it.",
                            example = "donation/01936e5c-7b3a-7c4e-9f00-2f1a3b4c5d6e")
                    String subject) {
        return journal.traces(subject, MOST_TRACES);
    }

    @GET
    @Path("{sequence}/proof")
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "Prove that an entry is sealed",
            description = "Open to everybody, as it tells nothing of what the entry says. 404 until it is sealed.")
    public SealedEntry prove(
            @PathParam("sequence") Long sequence,
            @QueryParam("size")
                    @Parameter(description = "By the checkpoint over so many entries; if absent, the latest.")
                    Long size) {
        return proofs.inclusion(sequence, Optional.ofNullable(size));
    }

    @GET
    @Path("export")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.AUDITOR})
    @Produces("application/x-ndjson")
    @Operation(
            summary = "Export the whole journal for offline verification",
            description = "One JSON object a line: keys, entries as sealed, checkpoints; for the offline verifier.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = String.class)))
    public StreamingOutput export(
            @QueryParam("personal")
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "With the values about people that are not erased. Leave it out of files that you keep.")
                    boolean personal) {
        return out -> export.write(out, personal);
    }

    @POST
    @Path("erasures")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Erase a value about a person, such as a user name, from all entries",
            description = "The entries keep a pseudonym that tells nothing, and their proofs. It cannot be undone.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Erased.class)))
    @APIResponse(responseCode = "404", description = "The value stands in no entry")
    public Erased erase(@Valid @NotNull Erasure erasure) {
        List<String> pseudonyms = journal.erase(erasure.value());
        if (pseudonyms.isEmpty()) {
            throw Problem.of(ProblemType.NOT_FOUND, "The value stands in no entry, or was erased before.");
        }
        return new Erased(pseudonyms);
    }

    /** What is to be forgotten, exactly as it was recorded. */
    public record Erasure(@NotBlank String value) {}

    /** What stands in the entries in its place. */
    public record Erased(List<String> pseudonyms) {}
}
