package org.smallvictories.gateway.receipt;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A link that opens nothing, for whatever reason. */
@CheckedTemplate(basePath = "receipt", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record UnopenedPage() implements TemplateInstance {}
