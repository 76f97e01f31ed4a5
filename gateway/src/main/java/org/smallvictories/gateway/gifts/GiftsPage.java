package org.smallvictories.gateway.gifts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A page of gifts. */
@CheckedTemplate(basePath = "gifts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record GiftsPage(GiftList list) implements TemplateInstance {}
