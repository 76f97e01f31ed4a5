package org.smallvictories.donations.exports;

import java.util.HashMap;
import java.util.Map;
import org.smallvictories.donations.partnerdirectory.KnownPartner;
import org.smallvictories.donations.partnerdirectory.KnownProject;
import org.smallvictories.donations.partnerdirectory.PartnerDirectory;

/** What recipients and projects are called; by their slugs where partners-service knows nothing better. */
record GrantNames(Map<String, Organization> recipients, Map<String, String> projects) {

    /** Asks before anything is written, so that it can still be said that partners-service is away (503). */
    static GrantNames of(GrantOverview overview, PartnerDirectory directory, String prefix) {
        Map<String, Organization> recipients = new HashMap<>();
        overview.partners().forEach(slug -> recipients.put(slug, recipient(slug, directory, prefix)));
        Map<String, String> projects = new HashMap<>();
        overview.projects()
                .forEach(slug -> projects.put(
                        slug, directory.project(slug).map(KnownProject::name).orElse(slug)));
        return new GrantNames(recipients, projects);
    }

    private static Organization recipient(String slug, PartnerDirectory directory, String prefix) {
        String own = prefix + "-ORG:" + slug;
        KnownPartner known = directory.partner(slug).orElse(new KnownPartner(slug, slug, null));
        return new Organization(
                known.orgId() == null ? own : known.orgId(), known.name() == null ? slug : known.name());
    }
}
