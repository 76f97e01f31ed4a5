package org.smallvictories.partners.contact;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.util.List;
import java.util.UUID;
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
import org.smallvictories.partners.partner.Partner;

@Path("/api/partners/{slug}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts", description = "People at partners, for those who work with them; erased on request.")
public class ContactResource {

    private final KeptAnswers answers;
    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    ContactResource(KeptAnswers answers, Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.answers = answers;
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(summary = "List the contacts of a partner", description = "Without those that were erased.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContactView[].class)))
    public Response list(@PathParam("slug") String slug, @Valid @BeanParam PageRequest page, UriInfo uri) {
        requireAccessTo(slug);
        List<ContactView> contacts =
                Contact.page(slug, page).stream().map(ContactView::of).toList();
        return Pages.respond(contacts, page, uri, ContactView::id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(summary = "Read a contact", description = "Of an erased one, nothing is left but when it was erased.")
    public ContactView read(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        requireAccessTo(slug);
        return ContactView.of(Contact.of(slug, id).orElseThrow(() -> Problem.notFound("contact", id)));
    }

    @POST
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(
            summary = "Record a contact",
            description =
                    "Only CSR managers and the partner's own managers read it. It is never edited: erase it and record"
                            + " it anew.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response record(
            @PathParam("slug") String slug, @HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewContact given) {
        requireAccessTo(slug);
        return idempotency.once(key, "POST /api/partners/" + slug + "/contacts", given, () -> {
            Contact contact = new Contact(slug, given, clock.instant());
            contact.persistAndFlush();
            journal.append("contact.recorded", "contact/" + contact.id, ContactEntry.of(contact));
            return Response.created(URI.create("/api/partners/" + slug + "/contacts/" + contact.id))
                    .entity(ContactView.of(contact))
                    .build();
        });
    }

    @POST
    @Path("{id}/erasure")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Transactional
    @Operation(
            summary = "Erase a contact for good",
            description =
                    "Also the name in the journal, wherever it stands; its entries and proofs stay as they are. It"
                            + " cannot be undone.")
    @APIResponse(responseCode = "200", description = "What is left of it")
    @APIResponse(responseCode = "409", description = "It was erased before")
    public ContactView erase(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        requireAccessTo(slug);
        Contact contact = Contact.forErasure(slug, id).orElseThrow(() -> Problem.notFound("contact", id));
        String name = contact.name;
        contact.erase(clock.instant());
        answers.forget(id);
        journal.append("contact.erased", "contact/" + id, ContactEntry.of(contact));
        journal.erase(name);
        return ContactView.of(contact);
    }

    private void requireAccessTo(String slug) {
        caller.requireMayActFor(slug);
        if (Partner.named(slug).isEmpty()) {
            throw Problem.notFound("partner", slug);
        }
    }
}
