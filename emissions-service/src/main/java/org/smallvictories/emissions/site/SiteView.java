package org.smallvictories.emissions.site;

import java.time.Instant;

/** A site as it is read. */
public record SiteView(
        String slug,
        String name,
        String country,
        Instant recordedAt,
        String recordedBy,
        Instant voidedAt,
        String voidedBy,
        String voidReason) {

    static SiteView of(Site site) {
        return new SiteView(
                site.slug,
                site.name,
                site.country,
                site.recordedAt,
                site.recordedBy,
                site.voiding == null ? null : site.voiding.voidedAt(),
                site.voiding == null ? null : site.voiding.voidedBy(),
                site.voiding == null ? null : site.voiding.voidReason());
    }
}
