package org.smallvictories.donations.partnerdirectory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long answers of partners-service are relied on. */
@ConfigMapping(prefix = "small-victories.partner-directory")
interface PartnerDirectoryConfig {

    /** An answer this young is taken without asking again. */
    @WithDefault("1M")
    Duration freshFor();

    /** An answer this young is taken while partners-service is away. */
    @WithDefault("12H")
    Duration staleFor();

    /** How long to leave partners-service alone after it failed; callers are told to come back then. */
    @WithDefault("2S")
    Duration pause();

    @WithDefault("10000")
    long mostAnswers();
}
