package org.smallvictories.kit.journal;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What a service publishes of its journal's state, for everybody to keep: only who has an earlier checkpoint can tell that a
 * journal was rewritten by somebody who also holds the key. A service offers it by a subclass that says at which path.
 */
@Tag(name = "Proofs", description = "That the journal is what it was; open to everybody.")
public abstract class CheckpointResource {

    private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    @Inject
    Proofs proofs;

    @Inject
    TreeStore tree;

    @GET
    @PermitAll
    @SecurityRequirements
    @Produces(TEXT)
    @Operation(
            summary = "Read the latest signed checkpoint of the journal",
            description = "A signed note (C2SP tlog-checkpoint): origin, number of entries, root hash, signatures.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "No checkpoint was signed over so many entries")
    public String latest(
            @QueryParam("size") @Parameter(description = "The checkpoint over so many entries instead.") Long size) {
        return proofs.checkpoint(Optional.ofNullable(size)).toString();
    }

    @GET
    @Path("keys")
    @PermitAll
    @SecurityRequirements
    @Produces(TEXT)
    @Operation(
            summary = "List the public keys that checkpoints were ever signed with",
            description = "One verifier key (C2SP signed-note) a line, the oldest first.")
    public String keys() {
        return String.join("\n", tree.keys()) + '\n';
    }

    @GET
    @Path("consistency")
    @PermitAll
    @SecurityRequirements
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Prove that a later checkpoint only adds to an earlier one")
    public Growth consistency(
            @NotNull @QueryParam("from") @Parameter(description = "Entries under the earlier one.", example = "1")
                    Long from,
            @QueryParam("to") @Parameter(description = "Entries under the later one; if absent, the latest.") Long to) {
        return proofs.consistency(from, Optional.ofNullable(to));
    }
}
