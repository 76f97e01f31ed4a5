package org.smallvictories.gateway.entry;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.smallvictories.gateway.pages.Visit;
import org.smallvictories.gateway.proxy.Service;
import org.smallvictories.gateway.token.OnBehalf;
import org.smallvictories.kit.identity.Roles;

/** Shows entries with what the journal of their service tells of them. */
@RequestScoped
public class EntryPages {

    private final Trails trails;
    private final Visit visit;
    private final HttpServerRequest request;

    EntryPages(Trails trails, Visit visit, HttpServerRequest request) {
        this.trails = trails;
        this.visit = visit;
        this.request = request;
    }

    /** @param subjects under which the journal names the entry and what belongs to it */
    public Uni<Response> show(Entry entry, Service service, List<String> subjects, OnBehalf caller) {
        return show(entry, service, subjects, caller, page -> page);
    }

    /** @param on what puts the entry on a page of its own, with what can be done to it */
    public Uni<Response> show(
            Entry entry,
            Service service,
            List<String> subjects,
            OnBehalf caller,
            Function<EntryPage, TemplateInstance> on) {
        boolean readsEntries = visit.hasRole(Roles.AUDITOR) || visit.hasRole(Roles.CSR_MANAGER);
        String address = request.scheme() + "://" + request.authority();
        return trails.of(service, subjects, caller)
                .map(trail -> Response.ok(visit.show(on.apply(EntryPage.of(entry, trail, readsEntries, address))))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
