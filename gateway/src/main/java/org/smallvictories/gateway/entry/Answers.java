package org.smallvictories.gateway.entry;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.smallvictories.gateway.proxy.Service;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemType;

/** Turns a service's refusal into a problem that a page can show. */
public final class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int ERRORS_OF_ITS_OWN = 500;

    private Answers() {}

    /** Fails with a {@link Problem} where the service refuses or is away. */
    public static <T> Uni<T> of(Service service, Uni<T> asked) {
        return asked.onFailure().transform(failure -> problem(service, failure));
    }

    private static Problem problem(Service service, Throwable failure) {
        int status = failure instanceof WebApplicationException refused
                ? refused.getResponse().getStatus()
                : ERRORS_OF_ITS_OWN;
        if (status < ERRORS_OF_ITS_OWN) {
            return Problem.of(ProblemType.ofStatus(status), null);
        }
        LOG.warnf("No answer of %s: %s", service.fullName(), failure);
        return Problem.unavailable(service.fullName() + " cannot be reached.", RETRY_AFTER);
    }
}
