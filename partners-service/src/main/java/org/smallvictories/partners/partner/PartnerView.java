package org.smallvictories.partners.partner;

import java.time.Instant;

/** A partner as it is read. */
public record PartnerView(String slug, String name, String description, String website, Instant recordedAt) {

    static PartnerView of(Partner partner) {
        return new PartnerView(partner.slug, partner.name, partner.description, partner.website, partner.recordedAt);
    }
}
