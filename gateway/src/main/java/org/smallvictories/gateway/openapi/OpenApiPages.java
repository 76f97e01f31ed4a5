package org.smallvictories.gateway.openapi;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.smallvictories.gateway.problem.ProblemAnswer;
import org.smallvictories.gateway.proxy.Forwarder;
import org.smallvictories.gateway.proxy.Service;
import org.smallvictories.kit.problem.Problem;

/** Hands out the services' OpenAPI documents, and leads to the page that shows them all. */
@ApplicationScoped
class OpenApiPages {

    private static final String UI = "/q/swagger-ui/";
    private static final String DOCUMENT = "/q/openapi?format=json";

    private final Forwarder forwarder;
    private final ProblemAnswer answer;

    OpenApiPages(Forwarder forwarder, ProblemAnswer answer) {
        this.forwarder = forwarder;
        this.answer = answer;
    }

    void register(@Observes Router router) {
        router.getWithRegex("/q/swagger-ui").handler(OpenApiPages::leadToUi);
        router.get("/openapi/:service").handler(this::document);
    }

    private void document(RoutingContext context) {
        String name = context.pathParam("service");
        Optional<Service> service = Service.named(name);
        if (service.isEmpty()) {
            answer.to(context, Problem.notFound("service", name));
            return;
        }
        context.request().pause();
        forwarder
                .forward(Forwarder.copy(context.request()).setURI(DOCUMENT), service.get())
                .onFailure(failure -> answer.to(context, failure));
    }

    private static void leadToUi(RoutingContext context) {
        context.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, UI)
                .end();
    }
}
