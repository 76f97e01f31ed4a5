package org.smallvictories.partners.partner;

import jakarta.enterprise.context.ApplicationScoped;
import org.smallvictories.partners.agreement.Parties;

@ApplicationScoped
class KnownPartners implements Parties {

    @Override
    public boolean isPartner(String slug) {
        return Partner.named(slug).isPresent();
    }
}
