package org.smallvictories.gateway.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.StringJoiner;

/** What a report is asked for, in the address of every page and download of it. */
public class Asked {

    private static final String SLUG_OR_BLANK = "|[a-z0-9]+(?:-[a-z0-9]+)*";

    @QueryParam("year")
    @Min(1900)
    @Max(2199)
    Integer year;

    @QueryParam("partner")
    @Pattern(regexp = SLUG_OR_BLANK)
    @Size(max = 60)
    String partner;

    @QueryParam("project")
    @Pattern(regexp = SLUG_OR_BLANK)
    @Size(max = 60)
    String project;

    @QueryParam("campaign")
    @Pattern(regexp = SLUG_OR_BLANK)
    @Size(max = 60)
    String campaign;

    @QueryParam("asOf")
    Instant asOf;

    Asked() {}

    /** A year as of a moment (null for the present), of everybody. */
    public Asked(int year, Instant asOf) {
        this.year = year;
        this.asOf = asOf;
    }

    /** Null for the latest that anything is recorded of. */
    public Integer year() {
        return year;
    }

    public String partner() {
        return blankIsNone(partner);
    }

    public String project() {
        return blankIsNone(project);
    }

    public String campaign() {
        return blankIsNone(campaign);
    }

    /** Null for the present. */
    public Instant asOf() {
        return asOf;
    }

    public boolean isNarrowed() {
        return partner() != null || project() != null || campaign() != null;
    }

    /** The same for another year, as the query of an address: {@code year=2020&partner=wwf}. */
    public String queryFor(int otherYear) {
        StringJoiner query = new StringJoiner("&").add("year=" + otherYear);
        Links.add(query, "partner", partner());
        Links.add(query, "project", project());
        Links.add(query, "campaign", campaign());
        Links.add(query, "asOf", asOf);
        return query.toString();
    }

    /** A form sends what was left empty as well. */
    private static String blankIsNone(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
