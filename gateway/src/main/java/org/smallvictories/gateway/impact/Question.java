package org.smallvictories.gateway.impact;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import org.smallvictories.kit.request.Period;
import org.smallvictories.kit.tracing.RequestId;

/** What every service is asked for its part of the report. */
public class Question {

    @QueryParam("from")
    final LocalDate from;

    @QueryParam("to")
    final LocalDate to;

    /** Null for the present, which services can tell at less cost than an earlier moment. */
    @QueryParam("asOf")
    final Instant asOf;

    @HeaderParam(HttpHeaders.AUTHORIZATION)
    final String authorization;

    @HeaderParam(RequestId.TRACEPARENT)
    final String traceparent;

    /** @param asOf null for the present */
    public Question(Period period, Instant asOf, String authorization, String traceparent) {
        this.from = period.from();
        this.to = period.to();
        this.asOf = asOf;
        this.authorization = authorization;
        this.traceparent = traceparent;
    }
}
