package org.smallvictories.gateway.gifts;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.smallvictories.gateway.entry.Answers;
import org.smallvictories.gateway.entry.EntryPages;
import org.smallvictories.gateway.entry.KnownNames;
import org.smallvictories.gateway.pages.Visit;
import org.smallvictories.gateway.proxy.Service;
import org.smallvictories.gateway.report.Wording;
import org.smallvictories.gateway.token.Callers;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;

/** The pages of gifts: those that the visitor may see, and each with its evidence and proof. */
@Path("/gifts")
@Produces(MediaType.TEXT_HTML)
public class GiftsResource {

    private final GiftsClient gifts;
    private final KnownNames names;
    private final EntryPages entries;
    private final Callers callers;
    private final Visit visit;
    private final Caller caller;
    private final Clock clock;

    GiftsResource(
            @RestClient GiftsClient gifts,
            KnownNames names,
            EntryPages entries,
            Callers callers,
            Visit visit,
            Caller caller,
            Clock clock) {
        this.gifts = gifts;
        this.names = names;
        this.entries = entries;
        this.callers = callers;
        this.visit = visit;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(hidden = true)
    public Uni<Response> list(@BeanParam GiftsAsked asked) {
        return callers.onBehalf().flatMap(caller -> Uni.combine()
                .all()
                .unis(Answers.of(Service.DONATIONS, gifts.list(new GiftsQuery(asked), caller)), names.of(caller))
                .with((page, known) -> {
                    List<Gift> shown = page.getEntity();
                    return Response.ok(visit.show(new GiftsPage(new GiftList(
                                    asked, shown, known, Wording.of(visit.language()), next(asked, page)))))
                            .header(HttpHeaders.CACHE_CONTROL, "no-store")
                            .build();
                }));
    }

    private static String next(GiftsAsked asked, RestResponse<List<Gift>> page) {
        boolean more = page.getHeaderString(HttpHeaders.LINK) != null;
        return more
                ? asked.pageAfter(
                        page.getEntity().get(page.getEntity().size() - 1).id())
                : null;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(hidden = true)
    public Uni<Response> read(@PathParam("id") UUID id) {
        return callers.onBehalf().flatMap(caller -> Uni.combine()
                .all()
                .unis(Answers.of(Service.DONATIONS, gifts.read(id.toString(), caller)), names.of(caller))
                .asTuple()
                .flatMap(told -> entries.show(
                        new GiftEntry(told.getItem1(), told.getItem2(), visit.language()).tell(),
                        Service.DONATIONS,
                        List.of("donation/" + id),
                        caller,
                        page -> new GiftPage(page, told.getItem1()))));
    }

    @GET
    @Path("new")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(hidden = true)
    public Uni<Response> form(@QueryParam("replaces") UUID replaces) {
        return callers.onBehalf().flatMap(names::of).map(known -> Response.ok(
                        visit.show(new NewGiftPage(GiftForm.of(known, caller, replaces, clock))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }
}
