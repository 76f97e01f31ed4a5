package org.smallvictories.gateway.impact;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.Period;

/** A calendar year, which is what files for people tell. */
record WholeYear(int year) {

    /** 422 for a period that is not one. */
    static WholeYear of(Period period) {
        int year = period.from().getYear();
        if (!period.equals(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))) {
            throw Problem.invalid("to", "must end the year that 'from' begins: XLSX and PDF tell a whole year");
        }
        return new WholeYear(year);
    }

    /**
     * @param asOf null for the present
     * @param language null for the one that the reader prefers
     */
    URI file(Format format, Instant asOf, String language) {
        UriBuilder file = UriBuilder.fromPath("/report." + format).queryParam("year", year);
        if (asOf != null) {
            file.queryParam("asOf", asOf);
        }
        if (language != null) {
            file.queryParam("lang", language);
        }
        return file.build();
    }
}
