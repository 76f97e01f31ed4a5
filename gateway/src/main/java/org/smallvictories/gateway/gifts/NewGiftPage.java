package org.smallvictories.gateway.gifts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page on which a gift is logged. */
@CheckedTemplate(basePath = "gifts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NewGiftPage(GiftForm form) implements TemplateInstance {}
