package org.smallvictories.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemDocument;
import org.smallvictories.kit.problem.ProblemType;
import org.smallvictories.kit.tracing.RequestId;

/** Answers, where no endpoint of the gateway is involved, with the same problem documents as everywhere. */
@ApplicationScoped
public class ProblemAnswer {

    private static final Logger LOG = Logger.getLogger(ProblemAnswer.class);

    private final ObjectMapper json;

    ProblemAnswer(ObjectMapper json) {
        this.json = json;
    }

    /** Answers with what a failure means, or, when an answer is under way already, breaks it off. */
    public void to(RoutingContext context, Throwable failure) {
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            context.request().connection().close();
            return;
        }
        Problem problem = problemOf(failure);
        response.setStatusCode(problem.type().status()).putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
        problem.retryAfterSeconds()
                .ifPresent(seconds -> response.putHeader(HttpHeaders.RETRY_AFTER, seconds.toString()));
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.end(body(context, problem));
        // Whatever is still to come of the request's body is of no interest any more.
        context.request().resume();
    }

    private Buffer body(RoutingContext context, Problem problem) {
        ProblemDocument document = ProblemDocument.of(
                problem.type(),
                problem.getMessage(),
                context.request().path(),
                context.response().headers().get(RequestId.RESPONSE_HEADER),
                problem.errors());
        try {
            return Buffer.buffer(json.writeValueAsBytes(document));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Problem problemOf(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof Problem problem) {
            return problem;
        }
        if (cause instanceof AuthenticationFailedException) {
            return Problem.of(
                    ProblemType.UNAUTHENTICATED, "A valid bearer token is needed; get one at POST /api/token.");
        }
        LOG.error("A call could not be passed on", cause);
        return Problem.of(ProblemType.INTERNAL, "The operator finds the cause in the logs under the request id.");
    }
}
