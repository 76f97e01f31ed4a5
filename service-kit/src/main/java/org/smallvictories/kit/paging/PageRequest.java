package org.smallvictories.kit.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.smallvictories.kit.problem.Problem;

/** Which page of a list is asked for: so many entries after that key. Pages cost the same however deep they lie. */
public class PageRequest {

    public static final int LARGEST = 200;

    @QueryParam("after")
    @Parameter(description = "Where the page before ended, as given in the Link header of that page.")
    String after;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(LARGEST)
    @Parameter(description = "Entries a page, at most 200.")
    Integer limit;

    /** Where the page before ended; on the first page, a key that lies before all others. */
    public String afterOr(String first) {
        return after == null ? first : after;
    }

    /** For lists in the order of a number; 422 when {@code after} is none. */
    public long afterSequence() {
        try {
            return Long.parseLong(afterOr("0"));
        } catch (NumberFormatException notANumber) {
            throw Problem.invalid("after", "is not where a page of this list ended");
        }
    }

    /** For lists in the order of ids, null on the first page; 422 when {@code after} is none. */
    public UUID afterId() {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.invalid("after", "is not where a page of this list ended");
        }
    }

    public int limit() {
        return limit;
    }

    /** One more than a page, so that the query itself tells whether there is a next one. */
    public int fetchSize() {
        return limit + 1;
    }
}
