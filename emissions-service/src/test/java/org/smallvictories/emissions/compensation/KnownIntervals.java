package org.smallvictories.emissions.compensation;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Intervals that a test makes known; of other footprints there are none. */
@Mock
@ApplicationScoped
public class KnownIntervals implements Intervals {

    private final Map<UUID, BigDecimal> known = new ConcurrentHashMap<>();

    public void put(String footprint, String upperEnd) {
        known.put(UUID.fromString(footprint), new BigDecimal(upperEnd));
    }

    @Override
    public Map<UUID, BigDecimal> upperEnds(Collection<UUID> footprints, Instant asOf) {
        return footprints.stream().filter(known::containsKey).collect(Collectors.toMap(id -> id, known::get));
    }
}
