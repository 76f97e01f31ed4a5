package org.smallvictories.gateway.publication;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The public pages' templates. */
final class Templates {

    private Templates() {}

    @CheckedTemplate(basePath = "publication", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record YearPage(Frame frame, YearView page) implements TemplateInstance {}

    @CheckedTemplate(basePath = "publication", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProofPage(Frame frame, ProofView page) implements TemplateInstance {}

    @CheckedTemplate(basePath = "publication", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WithdrawnPage(Frame frame, String date, String reason) implements TemplateInstance {}

    @CheckedTemplate(basePath = "publication", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record YearsPage(Frame frame, List<YearLink> years) implements TemplateInstance {}

    record YearLink(String heading, String link, String version) {}
}
