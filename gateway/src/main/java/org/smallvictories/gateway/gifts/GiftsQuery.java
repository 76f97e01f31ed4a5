package org.smallvictories.gateway.gifts;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;

/** What donations-service is asked for a page of gifts. */
class GiftsQuery {

    static final int PAGE = 50;

    @QueryParam("from")
    final LocalDate from;

    @QueryParam("to")
    final LocalDate to;

    @QueryParam("partner")
    final String partner;

    @QueryParam("project")
    final String project;

    @QueryParam("campaign")
    final String campaign;

    @QueryParam("kind")
    final String kind;

    @QueryParam("state")
    final String state;

    @QueryParam("voided")
    final String voided;

    @QueryParam("evidenced")
    final String evidenced;

    @QueryParam("import")
    final String importId;

    @QueryParam("asOf")
    final Instant asOf;

    @QueryParam("after")
    final String after;

    @QueryParam("limit")
    final int limit = PAGE;

    GiftsQuery(GiftsAsked asked) {
        from = asked.from();
        to = asked.to();
        partner = asked.partner();
        project = asked.project();
        campaign = asked.campaign();
        kind = asked.kind();
        state = asked.state();
        voided = asked.voided();
        evidenced = asked.evidenced();
        importId = asked.importId();
        asOf = asked.asOf();
        after = asked.after();
    }
}
