package org.smallvictories.kit.imports;

import java.time.Instant;
import java.util.UUID;

/** An import at work: which, for whom, and the moment at which all that it writes is recorded. */
public record ImportRun(UUID id, Importer importer, Instant at) {}
