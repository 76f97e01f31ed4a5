package org.smallvictories.kit.request;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.smallvictories.kit.problem.Problem;

/** Days from and to, both included. */
public record Period(LocalDate from, LocalDate to) {

    /** The query parameters {@code from} and {@code to}; one that is not given is the end of the other's calendar year. */
    public static class Asked {

        @QueryParam("from")
        @Parameter(description = "First day; if absent, the first of the year.", example = "2020-01-01")
        LocalDate from;

        @QueryParam("to")
        @Parameter(description = "Last day; if absent, the last of the year.", example = "2020-12-31")
        LocalDate to;

        /** 422 when it ends before it begins. */
        public Period period(Clock clock) {
            LocalDate year = from != null ? from : to != null ? to : LocalDate.now(clock);
            Period period = new Period(
                    from != null ? from : year.with(TemporalAdjusters.firstDayOfYear()),
                    to != null ? to : year.with(TemporalAdjusters.lastDayOfYear()));
            if (period.to.isBefore(period.from)) {
                throw Problem.invalid("to", "lies before 'from'");
            }
            return period;
        }
    }
}
