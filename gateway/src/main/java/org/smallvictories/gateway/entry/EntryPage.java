package org.smallvictories.gateway.entry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.smallvictories.gateway.report.Report;

/** An entry with its proof. */
@CheckedTemplate(basePath = "entry", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record EntryPage(Entry entry, Trail trail, boolean readsEntries, Report report, String address)
        implements TemplateInstance {

    /**
     * @param readsEntries whether the visitor may read entries of the journal
     * @param address of the suite, as the visitor reached it
     */
    static EntryPage of(Entry entry, Trail trail, boolean readsEntries, String address) {
        return new EntryPage(entry, trail, readsEntries, entry.report(), address);
    }
}
