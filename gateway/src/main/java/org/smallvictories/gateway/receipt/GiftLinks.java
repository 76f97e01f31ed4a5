package org.smallvictories.gateway.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemDocument;

/** What donations-service does by a link. While it is away that is a 503; a step can be taken again then, and counts once. */
@ApplicationScoped
class GiftLinks {

    private static final Logger LOG = Logger.getLogger(GiftLinks.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Set<Integer> REFUSALS = Set.of(400, 404, 409, 422);

    private final GiftLinksApi api;

    GiftLinks(@RestClient GiftLinksApi api) {
        this.api = api;
    }

    /**
     * What came of a step.
     *
     * @param status 200, or why not: 404 when the link opens nothing, 409 as the gift stands, 422 for values
     * @param gift null when it was refused
     * @param wrong the fields with values that are refused
     */
    record Outcome(int status, SeenGift gift, Set<String> wrong) {

        boolean isDone() {
            return status == 200;
        }

        boolean isUnopened() {
            return status == 404;
        }
    }

    Outcome read(LinkToken token, String traceparent) {
        return ask(token, traceparent, api::read);
    }

    Outcome confirm(LinkToken token, String traceparent, Map<String, Object> confirmation) {
        return ask(token, traceparent, opening -> api.confirm(opening, confirmation));
    }

    Outcome state(LinkToken token, String traceparent, Map<String, Object> benefits) {
        return ask(token, traceparent, opening -> api.state(opening, benefits));
    }

    private static Outcome ask(LinkToken token, String traceparent, Function<GiftLinksApi.Opening, SeenGift> question) {
        if (!token.isOne()) {
            return new Outcome(404, null, Set.of());
        }
        return outcome(() -> question.apply(new GiftLinksApi.Opening(token, traceparent)));
    }

    private static Outcome outcome(Supplier<SeenGift> answer) {
        try {
            return new Outcome(200, answer.get(), Set.of());
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            if (!REFUSALS.contains(status)) {
                throw away(refused);
            }
            return new Outcome(status == 400 ? 422 : status, null, wrong(refused));
        } catch (ProcessingException | TimeoutException silent) {
            throw away(silent);
        }
    }

    private static Set<String> wrong(WebApplicationException refused) {
        List<FieldError> errors =
                refused.getResponse().readEntity(ProblemDocument.class).errors();
        return errors == null
                ? Set.of()
                : errors.stream().map(FieldError::field).collect(Collectors.toSet());
    }

    private static Problem away(RuntimeException failure) {
        LOG.warnf("No answer of donations-service by a link: %s", failure.getMessage());
        return Problem.unavailable("donations-service cannot be reached or did not answer in time.", RETRY_AFTER);
    }
}
