package org.smallvictories.emissions.site;

import java.time.Instant;
import org.smallvictories.kit.journal.Personal;

/** A site as it is read. */
public record SiteView(
        String slug,
        String name,
        String country,
        Instant recordedAt,
        Personal recordedBy,
        Instant voidedAt,
        Personal voidedBy,
        String voidReason) {

    static SiteView of(Site site) {
        return new SiteView(
                site.slug,
                site.name,
                site.country,
                site.recordedAt,
                Personal.of(site.recordedBy),
                site.voiding == null ? null : site.voiding.voidedAt(),
                site.voiding == null ? null : Personal.of(site.voiding.voidedBy()),
                site.voiding == null ? null : site.voiding.voidReason());
    }
}
