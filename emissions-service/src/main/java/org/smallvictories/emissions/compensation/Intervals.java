package org.smallvictories.emissions.compensation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells how sure footprints are. */
public interface Intervals {

    /** The upper end of the 95 % interval in kg CO2e, as of a moment, of each of these footprints that has one. */
    Map<UUID, BigDecimal> upperEnds(Collection<UUID> footprints, Instant asOf);
}
