package org.smallvictories.gateway.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The page on which files of gifts are imported.
 *
 * @param states all that may have to be said of an import
 */
@CheckedTemplate(basePath = "imports", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ImportsPage(List<String> states) implements TemplateInstance {

    static ImportsPage ofAnyState() {
        return new ImportsPage(List.of(
                "SENDING",
                "RECEIVED",
                "CHECKING",
                "IMPORTING",
                "CHECKED",
                "COMPLETED",
                "REJECTED",
                "CANCELLED",
                "FAILED",
                "VOIDED"));
    }
}
