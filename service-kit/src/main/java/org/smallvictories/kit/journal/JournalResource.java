package org.smallvictories.kit.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;

/** What auditors read of a service's journal. A service offers it by a subclass that says at which path. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journal", description = "Every change, as it was made; nothing in it can be altered.")
public abstract class JournalResource {

    @Inject
    Journal journal;

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(summary = "List what was changed, oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JournalEntry[].class)))
    public Response list(@Valid @BeanParam PageRequest page, UriInfo uri) {
        return Pages.respond(
                journal.entriesAfter(page.afterSequence(), page.fetchSize()), page, uri, JournalEntry::sequence);
    }
}
