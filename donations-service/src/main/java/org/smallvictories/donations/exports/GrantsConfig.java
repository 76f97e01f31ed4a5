package org.smallvictories.donations.exports;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who gives, as published grants say it. */
@ConfigMapping(prefix = "small-victories.grants")
interface GrantsConfig {

    /** The publisher's prefix that 360Giving has issued, without the {@code 360G-} before it. */
    Optional<String> prefix();

    /** The funder as org-id.guide writes it, such as {@code FR-RCS-123456782}. */
    Optional<String> funderId();

    Optional<String> funderName();

    /** The address of the licence that the data are published under. */
    Optional<String> license();
}
