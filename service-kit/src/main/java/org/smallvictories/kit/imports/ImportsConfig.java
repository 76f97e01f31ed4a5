package org.smallvictories.kit.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** What imports may take. How large a file may be is said by {@code quarkus.http.limits.max-body-size}. */
@ConfigMapping(prefix = "small-victories.imports")
public interface ImportsConfig {

    /** Where files lie while they are worked on. */
    @WithDefault("${java.io.tmpdir}/small-victories-imports")
    Path directory();

    /** What a workbook may unpack to. */
    @WithDefault("1G")
    MemorySize largestUnpacked();

    /** An import with more wrong rows than this ends there. */
    @WithDefault("10000")
    int mostBadRows();

    /** How many imports are at work at once in one process. */
    @WithDefault("1")
    int workers();

    /** How many wait behind those at work; more are told to come back. */
    @WithDefault("20")
    int mostWaiting();

    /** How often progress is written down. */
    @WithDefault("0.5S")
    Duration heartbeat();

    /** An import without a heartbeat for this long has lost its process. */
    @WithDefault("30S")
    Duration lease();

    /** The longest time that writing may take. */
    @WithDefault("2H")
    Duration longest();
}
