package org.smallvictories.gateway.pages;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.smallvictories.kit.problem.ProblemDocument;

/** Shows a problem as a page where a page was asked for; the API answers with the problem document. */
class ProblemsAsPages {

    private final Visit visit;
    private final CurrentIdentityAssociation visitor;

    ProblemsAsPages(Visit visit, CurrentIdentityAssociation visitor) {
        this.visit = visit;
        this.visitor = visitor;
    }

    @ServerResponseFilter
    Uni<Void> show(ContainerRequestContext request, ContainerResponseContext response) {
        return response.getEntity() instanceof ProblemDocument problem && asksForAPage(request)
                ? whoeverItIs().invoke(() -> show(problem, response)).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** An error may come before anybody asked who it is that calls, and on a thread that must not wait for the answer. */
    private Uni<?> whoeverItIs() {
        return visitor.getDeferredIdentity()
                .onFailure()
                .recoverWithItem(() ->
                        QuarkusSecurityIdentity.builder().setAnonymous(true).build())
                .invoke(visitor::setIdentity);
    }

    private void show(ProblemDocument problem, ContainerResponseContext response) {
        // It shows who is signed in.
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setEntity(
                visit.show(new ProblemPage(problem)).render(), null, MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
    }

    private static boolean asksForAPage(ContainerRequestContext request) {
        // As text: an unreadable header Accept is what this problem may be about.
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        return !request.getUriInfo().getPath().startsWith("/api/")
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML);
    }
}
