package org.smallvictories.gateway.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.smallvictories.kit.problem.ProblemDocument;

/** An error, told to a person. */
@CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProblemPage(ProblemDocument problem) implements TemplateInstance {}
