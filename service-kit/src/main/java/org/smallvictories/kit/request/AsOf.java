package org.smallvictories.kit.request;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.smallvictories.kit.problem.Problem;

/**
 * The query parameter {@code asOf}: the report as it stood at an earlier moment. What was under way at that moment, and committed
 * a moment later, is in it only when it is asked for later.
 */
public class AsOf {

    @QueryParam("asOf")
    @Parameter(description = "As it stood at this moment, such as 2021-01-15T08:30:00Z; if absent, now.")
    Instant asOf;

    public boolean isGiven() {
        return asOf != null;
    }

    /** The moment that is meant; 422 when it has not come yet. */
    public Instant moment(Clock clock) {
        Instant now = clock.instant();
        if (asOf != null && asOf.isAfter(now)) {
            throw Problem.invalid("asOf", "lies in the future");
        }
        return asOf == null ? now : asOf;
    }
}
