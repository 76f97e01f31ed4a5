package org.smallvictories.partners.partner;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.smallvictories.partners.agreement.Agreement;
import org.smallvictories.partners.identifier.IdentifierRules;

@Path("/api/partners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners", description = "The organisations we act with.")
public class PartnerResource {

    private final IdentifierRules rules;
    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    PartnerResource(IdentifierRules rules, Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.rules = rules;
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List partners", description = "By slug. A partner manager sees the partners they act for.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartnerView[].class)))
    public Response list(@Valid @BeanParam PageRequest page, UriInfo uri) {
        List<Partner> partners =
                caller.isConfinedToPartners() ? Partner.pageAmong(caller.partners(), page) : Partner.page(page);
        return Pages.respond(partners.stream().map(PartnerView::of).toList(), page, uri, PartnerView::slug);
    }

    @GET
    @Path("{slug}")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read a partner", description = "With the agreements that are in force today.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartnerView.class)))
    public Response read(String slug) {
        caller.requireMayActFor(slug);
        Partner partner = Partner.named(slug).orElseThrow(() -> Problem.notFound("partner", slug));
        return withEtag(partner, PartnerView.with(partner, Agreement.inForce(slug, LocalDate.now(clock))));
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Add a partner",
            description =
                    "A partner that may be there already, by its name, website or SIREN, is refused naming the other,"
                            + " unless acknowledgedDuplicates says that it is not the same.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PartnerView.class)))
    @APIResponse(responseCode = "409", description = "Slug or identifier are taken, or it resembles another partner")
    public Response add(@HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewPartner given) {
        requireSound(given);
        return idempotency.once(key, "POST /api/partners", given, () -> {
            if (Partner.named(given.slug()).isPresent()) {
                throw Problem.conflict("There is a partner '" + given.slug() + "' already.");
            }
            Duplicates.refuseTaken(given.slug(), given.details().identifiers());
            Duplicates.refuseUnacknowledged(given);
            Partner partner = new Partner(given, clock.instant());
            partner.persistAndFlush();
            journal.append("partner.added", "partner/" + partner.slug, PartnerView.of(partner));
            if (!given.acknowledgedDuplicates().isEmpty()) {
                journal.append(
                        "partner.duplicates-acknowledged",
                        "partner/" + partner.slug,
                        Map.of("duplicates", given.acknowledgedDuplicates()));
            }
            return Response.created(URI.create("/api/partners/" + partner.slug))
                    .entity(PartnerView.of(partner))
                    .tag(Preconditions.etag(partner.version))
                    .build();
        });
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(
            summary = "Change a partner's name, description, website, identifiers or goals",
            description = "All of them are replaced: what is left out, is not known any more.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartnerView.class)))
    public Response change(
            String slug, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull PartnerDetails details) {
        rules.check(details.identifiers());
        Partner partner = Partner.forChange(slug).orElseThrow(() -> Problem.notFound("partner", slug));
        Preconditions.requireMatch(ifMatch, partner.version);
        Duplicates.refuseTaken(slug, details.identifiers());
        partner.change(details);
        partner.flush();
        journal.append("partner.changed", "partner/" + slug, PartnerView.of(partner));
        return withEtag(partner, PartnerView.of(partner));
    }

    private void requireSound(NewPartner given) {
        rules.check(given.details().identifiers());
        if (given.status() == Status.ENDED) {
            throw Problem.invalid("status", "must be PROSPECT or ACTIVE; a partnership ends later");
        }
    }

    private static Response withEtag(Partner partner, PartnerView view) {
        return Response.ok(view).tag(Preconditions.etag(partner.version)).build();
    }
}
