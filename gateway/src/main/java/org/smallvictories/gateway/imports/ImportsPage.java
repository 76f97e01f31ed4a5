package org.smallvictories.gateway.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The page on which files of gifts are imported. */
@CheckedTemplate(basePath = "imports", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ImportsPage() implements TemplateInstance {

    private static final List<String> STATES = List.of(
            "SENDING",
            "RECEIVED",
            "CHECKING",
            "IMPORTING",
            "CHECKED",
            "COMPLETED",
            "REJECTED",
            "CANCELLED",
            "FAILED",
            "VOIDED");

    /** All that may have to be said of an import. */
    public List<String> states() {
        return STATES;
    }
}
