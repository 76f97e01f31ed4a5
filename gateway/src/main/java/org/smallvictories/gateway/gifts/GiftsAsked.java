package org.smallvictories.gateway.gifts;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.StringJoiner;

/** Which gifts are asked for, in the address of the page as in that of the API behind it. What is left empty selects nothing. */
public class GiftsAsked {

    @QueryParam("from")
    LocalDate from;

    @QueryParam("to")
    LocalDate to;

    @QueryParam("partner")
    String partner;

    @QueryParam("project")
    String project;

    @QueryParam("campaign")
    String campaign;

    @QueryParam("kind")
    String kind;

    @QueryParam("state")
    String state;

    @QueryParam("voided")
    String voided;

    @QueryParam("evidenced")
    String evidenced;

    /** The id of the import that brought them. */
    @QueryParam("import")
    String importId;

    @QueryParam("asOf")
    Instant asOf;

    @QueryParam("after")
    String after;

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    public String partner() {
        return chosen(partner);
    }

    public String project() {
        return chosen(project);
    }

    public String campaign() {
        return chosen(campaign);
    }

    public String kind() {
        return chosen(kind);
    }

    public String state() {
        return chosen(state);
    }

    public String voided() {
        return chosen(voided);
    }

    public String evidenced() {
        return chosen(evidenced);
    }

    public String importId() {
        return chosen(importId);
    }

    public Instant asOf() {
        return asOf;
    }

    /** Where the page before ended; null on the first. */
    public String after() {
        return chosen(after);
    }

    /** Of the same gifts. */
    public String firstPage() {
        return page(null);
    }

    /** Of the same gifts, behind that one. */
    public String pageAfter(String last) {
        return page(last);
    }

    private String page(String last) {
        StringJoiner query = new StringJoiner("&", "/gifts?", "").setEmptyValue("/gifts");
        add(query, "from", from);
        add(query, "to", to);
        add(query, "partner", partner());
        add(query, "project", project());
        add(query, "campaign", campaign());
        add(query, "kind", kind());
        add(query, "state", state());
        add(query, "voided", voided());
        add(query, "evidenced", evidenced());
        add(query, "import", importId());
        add(query, "asOf", asOf);
        add(query, "after", last);
        return query.toString();
    }

    private static void add(StringJoiner query, String name, Object value) {
        if (value != null) {
            query.add(name + '=' + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    private static String chosen(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
