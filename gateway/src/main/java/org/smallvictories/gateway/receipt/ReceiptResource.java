package org.smallvictories.gateway.receipt;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
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
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.smallvictories.gateway.pages.Visit;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemMappers;
import org.smallvictories.kit.problem.ProblemType;
import org.smallvictories.kit.tracing.RequestId;

/**
 * The page of a link. Nobody signs in, so that no session could be misused: whoever has the link may do what it is for. It
 * works without scripts; files that are sent go through {@link ReceiptUpload}.
 */
@Path("/receipt")
@Produces(MediaType.TEXT_HTML)
public class ReceiptResource {

    private static final Logger LOG = Logger.getLogger(ReceiptResource.class);
    private static final String BY_STEP = "{token}{step:(/(confirmation|benefits|receipts))?}";

    private static final Map<String, Object> TRUTHS = Map.of("true", true, "false", false);
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(?:[.,][0-9]{1,4})?");

    private final GiftLinks links;
    private final Visit visit;
    private final Clock clock;

    ReceiptResource(GiftLinks links, Visit visit, Clock clock) {
        this.links = links;
        this.visit = visit;
        this.clock = clock;
    }

    /** At the path of a step as well: there another language is chosen when the step was refused. */
    @GET
    @Path(BY_STEP)
    @PermitAll
    @Operation(hidden = true)
    public Response show(
            @PathParam("token") String token,
            @QueryParam("done") String done,
            @QueryParam("problem") String problem,
            @HeaderParam(RequestId.TRACEPARENT) String traceparent) {
        LinkToken link = new LinkToken(token);
        GiftLinks.Outcome seen = links.read(link, traceparent);
        if (!seen.isDone()) {
            return unopened();
        }
        Step taken = Step.at(done).filter(step -> step.isTaken(seen.gift())).orElse(null);
        return page(200, new ReceiptPage(link.page(), seen.gift(), today(), taken, problem, Set.of(), Map.of()));
    }

    @POST
    @Path("{token}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(hidden = true)
    public Response confirm(
            @PathParam("token") String token,
            @RestForm("name") String name,
            @RestForm("date") String date,
            @HeaderParam(RequestId.TRACEPARENT) String traceparent) {
        Map<String, String> filled = filled("name", name, "date", date);
        LinkToken link = new LinkToken(token);
        return answer(link, traceparent, Step.CONFIRMATION, filled, links.confirm(link, traceparent, sent(filled)));
    }

    @POST
    @Path("{token}/benefits")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(hidden = true)
    public Response state(
            @PathParam("token") String token,
            @RestForm("given") String given,
            @RestForm("description") String description,
            @RestForm("value") String value,
            @HeaderParam(RequestId.TRACEPARENT) String traceparent) {
        Map<String, String> filled = filled("given", given, "description", description, "value", value);
        Map<String, Object> sent = sent(filled);
        sent.computeIfPresent("given", (field, text) -> truth(text.toString()));
        sent.computeIfPresent("value", (field, text) -> euros(text.toString()));
        LinkToken link = new LinkToken(token);
        return answer(link, traceparent, Step.BENEFITS, filled, links.state(link, traceparent, sent));
    }

    /** Not the kit's, which logs the path of what fails unexpectedly, and so the token. */
    @ServerExceptionMapper
    public Response failed(RuntimeException failure, UriInfo uri) {
        if (failure instanceof Problem problem) {
            return new ProblemMappers().problem(problem, uri);
        }
        LOG.error("The page of a link failed", failure);
        return new ProblemMappers()
                .problem(
                        Problem.of(
                                ProblemType.INTERNAL, "The operator finds the cause in the logs under the request id."),
                        uri);
    }

    private Response answer(
            LinkToken link, String traceparent, Step step, Map<String, String> filled, GiftLinks.Outcome outcome) {
        if (outcome.isDone()) {
            String done = visit.link(link.page() + "?done=" + step.path());
            return Response.seeOther(URI.create(done)).build();
        }
        GiftLinks.Outcome now = outcome.isUnopened() ? outcome : links.read(link, traceparent);
        if (!now.isDone()) {
            return unopened();
        }
        String problem = outcome.status() == 422 ? "values" : "state";
        return page(
                outcome.status(),
                new ReceiptPage(link.page(), now.gift(), today(), null, problem, outcome.wrong(), filled));
    }

    private static Map<String, String> filled(String... namesAndValues) {
        Map<String, String> filled = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            filled.put(namesAndValues[i], Objects.requireNonNullElse(namesAndValues[i + 1], ""));
        }
        return filled;
    }

    /** What was left empty was not said. */
    private static Map<String, Object> sent(Map<String, String> filled) {
        Map<String, Object> sent = new HashMap<>(filled);
        sent.values().removeIf(value -> value.toString().isBlank());
        return sent;
    }

    /** What is neither stays as it is, and is refused for it. */
    private static Object truth(String text) {
        return TRUTHS.getOrDefault(text, text);
    }

    /** Also with a comma, where a browser sends what was typed. What is no amount stays as it is, and is refused for it. */
    private static Object euros(String text) {
        String amount = text.strip();
        return AMOUNT.matcher(amount).matches() ? new BigDecimal(amount.replace(',', '.')) : text;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Response unopened() {
        return page(404, new UnopenedPage());
    }

    /** Rendered here and not by the framework, so that also what fails in it is told by {@link #failed}. */
    private Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(visit.show(page).render())
                .build();
    }
}
