package org.smallvictories.emissions.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.emissions.PageKey;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.journal.JournalEntry;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;

@Path("/api/emissions/journal")
@Tag(name = "Journal", description = "Every change, in order; the database refuses to alter an entry.")
public class JournalResource {

    private final Journal journal;

    JournalResource(Journal journal) {
        this.journal = journal;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(summary = "List journal entries", description = "Oldest first.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JournalEntry[].class)))
    public Response list(@Valid @BeanParam PageRequest page, UriInfo uri) {
        long after = PageKey.parsed(page, Long::valueOf, 0L);
        return Pages.respond(journal.entriesAfter(after, page.fetchSize()), page, uri, JournalEntry::sequence);
    }
}
