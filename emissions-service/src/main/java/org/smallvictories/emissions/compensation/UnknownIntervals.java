package org.smallvictories.emissions.compensation;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where nothing tells how sure footprints are, no interval is known. */
@DefaultBean
@ApplicationScoped
class UnknownIntervals implements Intervals {

    @Override
    public Map<UUID, BigDecimal> upperEnds(Collection<UUID> footprints, Instant asOf) {
        return Map.of();
    }
}
