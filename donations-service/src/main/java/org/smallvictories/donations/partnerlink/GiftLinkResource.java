package org.smallvictories.donations.partnerlink;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;
import static org.smallvictories.kit.idempotency.Idempotency.REPLAYED_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.smallvictories.donations.gift.DonationView;
import org.smallvictories.donations.gift.Gift;
import org.smallvictories.donations.partnerdirectory.KnownPartner;
import org.smallvictories.donations.partnerdirectory.KnownProject;
import org.smallvictories.donations.partnerdirectory.PartnerDirectory;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;

/** What those who look after a partner do with its links. */
@Path("/api/donations/{id}/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Links for partners")
@Cache(noStore = true)
public class GiftLinkResource {

    private static final String PAGE = "/receipt/";

    private final PartnerDirectory directory;
    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    GiftLinkResource(PartnerDirectory directory, Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.directory = directory;
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Consumes(MediaType.WILDCARD) // a client that sends no body names no type
    @Operation(
            summary = "Make a link by which the partner speaks of a gift without an account",
            description =
                    "Whoever has it can confirm that the gift arrived, state what was given in return and send the"
                            + " receipt, until it expires or is revoked. Only the first answer has its path: an answer"
                            + " that is repeated has none, so if it was lost, revoke the link and make another.")
    @APIResponse(
            responseCode = "201",
            description = "The link, with the path of its page; Location leads to it",
            content = @Content(schema = @Schema(implementation = GiftLinkView.class)))
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewGiftLink.class)))
    public Response make(@PathParam("id") UUID id, @HeaderParam(KEY_HEADER) String key, @Valid NewGiftLink given) {
        DonationView gift = visible(id);
        NewGiftLink asked = given == null ? NewGiftLink.USUAL : given;
        LinkToken token = LinkToken.random();
        GiftLink link = new GiftLink(token, id, names(gift), asked.lifetime(), caller.name(), clock.instant());
        String path = "/api/donations/" + id + "/links";
        Response answer = idempotency.once(key, "POST " + path, asked, () -> {
            Gift.heldViewOf(id);
            link.persistAndFlush();
            GiftLinkView made = journalled("gift-link.made", link);
            return Response.created(URI.create(path + "/" + link.id))
                    .entity(made)
                    .build();
        });
        // Not within, for what is answered there is kept.
        return answer.getHeaderString(REPLAYED_HEADER) != null
                ? answer
                : Response.fromResponse(answer)
                        .entity(GiftLinkView.of(link, PAGE + token.text()))
                        .build();
    }

    @GET
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List the links of a gift", description = "Oldest first, without what would open them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of links",
            content = @Content(schema = @Schema(implementation = GiftLinkView[].class)))
    public Response list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page, UriInfo uri) {
        visible(id);
        List<GiftLinkView> links =
                GiftLink.page(id, page).stream().map(GiftLinkView::of).toList();
        return Pages.respond(links, page, uri, GiftLinkView::id);
    }

    @GET
    @Path("{link}")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read what became of a link")
    @APIResponse(responseCode = "200", description = "The link, without what would open it")
    public GiftLinkView read(@PathParam("id") UUID id, @PathParam("link") UUID link) {
        visible(id);
        return GiftLinkView.of(GiftLink.of(id, link).orElseThrow(() -> Problem.notFound("link", link)));
    }

    @POST
    @Path("{link}/revocation")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Transactional
    @Operation(summary = "Revoke a link", description = "It opens nothing from now on. What was said by it stays.")
    @APIResponse(responseCode = "200", description = "The link, revoked")
    @APIResponse(responseCode = "409", description = "It was revoked before")
    public GiftLinkView revoke(@PathParam("id") UUID id, @PathParam("link") UUID linkId) {
        visible(id);
        GiftLink link = forMarking(id, linkId);
        link.revoke(caller.name(), clock.instant());
        return journalled("gift-link.revoked", link);
    }

    @POST
    @Path("{link}/erasure")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Transactional
    @Operation(
            summary = "Erase the name of who confirmed a gift, for good",
            description =
                    "Also in the journal, wherever it stands; that the gift was confirmed stays, as do all entries and"
                            + " proofs. It cannot be undone.")
    @APIResponse(responseCode = "200", description = "The link, without the name")
    @APIResponse(responseCode = "409", description = "Nobody is named")
    public GiftLinkView erase(@PathParam("id") UUID id, @PathParam("link") UUID linkId) {
        visible(id);
        GiftLink link = forMarking(id, linkId);
        String name = link.eraseName(clock.instant());
        GiftLinkView erased = journalled("gift-link.name-erased", link);
        journal.erase(name);
        return erased;
    }

    private DonationView visible(UUID id) {
        DonationView gift = Gift.viewOf(id);
        caller.requireMayActFor(gift.partner());
        return gift;
    }

    /** Asked now, for whoever opens the link has no name to ask partners-service in. */
    private GiftLink.Named names(DonationView gift) {
        return new GiftLink.Named(
                directory.partner(gift.partner()).map(KnownPartner::name).orElse(gift.partner()),
                directory.project(gift.project()).map(KnownProject::name).orElse(gift.project()));
    }

    private static GiftLink forMarking(UUID id, UUID link) {
        return GiftLink.forMarking(id, link).orElseThrow(() -> Problem.notFound("link", link));
    }

    private GiftLinkView journalled(String action, GiftLink link) {
        GiftLinkView view = GiftLinkView.of(link);
        journal.append(action, "donation/" + link.gift, view);
        return view;
    }
}
