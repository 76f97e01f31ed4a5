package org.smallvictories.gateway.receipt;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * A gift, and what its partner can say of it.
 *
 * @param path of the page
 * @param today the last day on which it can have arrived
 * @param done the step that was just taken; null for none
 * @param problem why a step was refused: {@code values}, {@code state}, {@code file} or {@code away}; null for none
 * @param wrong the fields whose values were refused
 * @param filled what was filled in, to be mended
 */
@CheckedTemplate(basePath = "receipt", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReceiptPage(
        String path,
        SeenGift gift,
        LocalDate today,
        Step done,
        String problem,
        Set<String> wrong,
        Map<String, String> filled)
        implements TemplateInstance {}
