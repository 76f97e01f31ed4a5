package org.smallvictories.emissions.summary;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.smallvictories.kit.problem.Problem;

/** The period that is asked for: the current calendar year, or that of the one day that is given. */
public class PeriodRequest {

    private static final MonthDay FIRST = MonthDay.of(1, 1);
    private static final MonthDay LAST = MonthDay.of(12, 31);

    @QueryParam("from")
    @Parameter(
            description = "First day; the first of the year of 'to', or of this year, when left out.",
            example = "2020-01-01")
    LocalDate from;

    @QueryParam("to")
    @Parameter(
            description = "Last day; the last of the year of 'from', or of this year, when left out.",
            example = "2020-12-31")
    LocalDate to;

    Period period(Clock clock) {
        LocalDate anchor = from != null ? from : to != null ? to : LocalDate.now(clock);
        Year year = Year.from(anchor);
        Period period =
                new Period(from == null ? year.atMonthDay(FIRST) : from, to == null ? year.atMonthDay(LAST) : to);
        if (period.to().isBefore(period.from())) {
            throw Problem.invalid("to", "is before 'from'");
        }
        return period;
    }
}
