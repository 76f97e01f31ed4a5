package org.smallvictories.donations.totals;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.smallvictories.kit.request.Slug;

/** The query parameters that confine a report to a partner, a project or a campaign. */
public class Among {

    @QueryParam("partner")
    @Slug
    @Parameter(description = "Only what was given to this partner.")
    String partner;

    @QueryParam("project")
    @Slug
    @Parameter(description = "Only what was given to this project.")
    String project;

    @QueryParam("campaign")
    @Slug
    @Parameter(description = "Only what this campaign funded.")
    String campaign;

    public String partner() {
        return partner;
    }

    public String project() {
        return project;
    }

    public String campaign() {
        return campaign;
    }

    public List<Cell> of(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> includes(cell.partner(), cell.project(), cell.campaign()))
                .toList();
    }

    public boolean includes(String givenTo, String givenFor, String fundedBy) {
        return (partner == null || partner.equals(givenTo))
                && (project == null || project.equals(givenFor))
                && (campaign == null || campaign.equals(fundedBy));
    }
}
