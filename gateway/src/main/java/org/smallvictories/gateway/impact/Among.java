package org.smallvictories.gateway.impact;

import jakarta.ws.rs.QueryParam;

/** To whose gifts an answer is confined; null, or blank, for no bounds. */
public class Among {

    @QueryParam("partner")
    final String partner;

    @QueryParam("project")
    final String project;

    @QueryParam("campaign")
    final String campaign;

    public Among(String partner, String project, String campaign) {
        this.partner = partner;
        this.project = project;
        this.campaign = campaign;
    }

    /** All gifts. */
    public static Among all() {
        return new Among(null, null, null);
    }
}
