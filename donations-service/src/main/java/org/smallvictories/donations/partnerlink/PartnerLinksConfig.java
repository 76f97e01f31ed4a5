package org.smallvictories.donations.partnerlink;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

@ConfigMapping(prefix = "small-victories.partner-links")
interface PartnerLinksConfig {

    /** Who gives, as partners know it. */
    Optional<String> giver();
}
