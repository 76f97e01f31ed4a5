package org.smallvictories.gateway.download;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What making files may cost. */
@ConfigMapping(prefix = "gateway.downloads")
public interface DownloadConfig {

    /** How many PDFs are made at the same time. */
    int pdfsAtOnce();

    /** When to ask again for one beyond that. */
    Duration retryAfter();

    /** Rows of a table in a PDF. */
    int rows();
}
