package org.smallvictories.gateway.publication;

import java.util.List;
import org.smallvictories.gateway.pages.Language;

/**
 * What stands around the content of a public page. It knows nobody, so that it can be kept for everybody.
 *
 * @param address the whole address of the page
 * @param latest where the version that holds now is
 * @param card whole address of the picture for those who share the page; null when there is none
 * @param translations empty when there is one language
 */
record Frame(
        Language language,
        String title,
        String description,
        String address,
        String latest,
        String card,
        List<Translation> translations) {

    /** @param address the whole address, @param current whether it is the page itself */
    record Translation(Language language, String link, String address, boolean current) {}
}
