package org.smallvictories.gateway.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.smallvictories.gateway.report.Report;

/** The year for leadership. */
@CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DashboardPage(Report report, Report.Files files, Dashboard view) implements TemplateInstance {

    /** @param language by which downloads speak, as in {@code ?lang=} */
    static DashboardPage of(Dashboard view, Report report, String language) {
        String query = view.queryIn(language);
        return new DashboardPage(report, new Report.Files("/report.csv?" + query, "/report.xlsx?" + query), view);
    }
}
