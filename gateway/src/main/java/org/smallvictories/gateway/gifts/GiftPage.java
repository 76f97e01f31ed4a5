package org.smallvictories.gateway.gifts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.smallvictories.gateway.entry.EntryPage;

/** A gift with its proof, and the form that voids it. */
@CheckedTemplate(basePath = "gifts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record GiftPage(EntryPage page, Gift gift) implements TemplateInstance {}
