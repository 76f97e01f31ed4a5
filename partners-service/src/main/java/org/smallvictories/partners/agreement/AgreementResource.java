package org.smallvictories.partners.agreement;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.partners.Text;

@Path("/api/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements", description = "What we and our partners agreed upon.")
public class AgreementResource {

    private final Parties parties;
    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    AgreementResource(Parties parties, Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.parties = parties;
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "List agreements",
            description =
                    "Newest first, voided ones included. A partner manager sees those of the partners they act for.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementView[].class)))
    public Response list(
            @QueryParam("partner") @Text @Parameter(description = "Only those with this partner.") String partner,
            @QueryParam("inForceOn") @Parameter(description = "Only those in force on this day, voided ones left out.")
                    LocalDate inForceOn,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        List<Agreement> agreements = Agreement.page(new AgreementFilter(visible(partner), inForceOn), page);
        return Pages.respond(AgreementView.of(agreements), page, uri, AgreementView::id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read an agreement")
    public AgreementView read(@PathParam("id") UUID id) {
        Agreement agreement = Agreement.known(id).orElseThrow(() -> Problem.notFound("agreement", id));
        caller.requireMayActFor(agreement.partner);
        return AgreementView.of(agreement);
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Record an agreement",
            description =
                    "It is never edited: void a wrong one and record the right one. Documents are kept as links and"
                            + " never fetched.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response record(@HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewAgreement given) {
        Promised promised = Promised.of(given.amount(), given.currency());
        if (given.to() != null && given.to().isBefore(given.from())) {
            throw Problem.invalid("to", "lies before 'from'");
        }
        return idempotency.once(key, "POST /api/agreements", given, () -> {
            if (!parties.isPartner(given.partner())) {
                throw Problem.invalid("partner", "is not a known partner");
            }
            Agreement agreement = new Agreement(given, promised, caller.name(), clock.instant());
            agreement.persistAndFlush();
            given.documents().forEach(document -> keep(agreement, document));
            return created(journalled("agreement.recorded", agreement));
        });
    }

    @POST
    @Path("{id}/documents")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Add a document to an agreement",
            description = "At most 50. It is kept as a link, never fetched.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "409", description = "The agreement is voided, or has 50 documents")
    public Response addDocument(
            @PathParam("id") UUID id, @HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewDocument given) {
        return idempotency.once(key, "POST /api/agreements/" + id + "/documents", given, () -> {
            Agreement agreement = Agreement.forChange(id).orElseThrow(() -> Problem.notFound("agreement", id));
            agreement.requireNotVoided();
            if (AgreementDocument.count("agreement", id) >= AgreementDocument.MOST) {
                throw Problem.conflict("This agreement has " + AgreementDocument.MOST + " documents.");
            }
            keep(agreement, given);
            return created(journalled("agreement.document-added", agreement));
        });
    }

    @POST
    @Path("{id}/void")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(
            summary = "Void an agreement that was recorded wrongly",
            description = "It stays readable, with the reason.")
    @APIResponse(responseCode = "200", description = "The agreement, voided")
    @APIResponse(responseCode = "409", description = "It was voided already")
    public AgreementView voidAgreement(@PathParam("id") UUID id, @Valid @NotNull VoidReason given) {
        Agreement agreement = Agreement.forChange(id).orElseThrow(() -> Problem.notFound("agreement", id));
        agreement.voidBecause(given.reason(), caller.name(), clock.instant());
        return journalled("agreement.voided", agreement);
    }

    /** Empty for those of all partners. */
    private Optional<Collection<String>> visible(String partner) {
        if (partner != null) {
            caller.requireMayActFor(partner);
            return Optional.of(List.of(partner));
        }
        return caller.isConfinedToPartners() ? Optional.of(caller.partners()) : Optional.empty();
    }

    private void keep(Agreement agreement, NewDocument document) {
        new AgreementDocument(agreement.id, document, caller.name(), clock.instant()).persistAndFlush();
    }

    private AgreementView journalled(String action, Agreement agreement) {
        AgreementView view = AgreementView.of(agreement);
        journal.append(action, "agreement/" + agreement.id, view);
        return view;
    }

    private static Response created(AgreementView view) {
        return Response.created(URI.create("/api/agreements/" + view.id()))
                .entity(view)
                .build();
    }
}
