package org.smallvictories.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/** A token bucket for each key, full at first and refilled evenly. The memory it takes is bounded. */
public final class Buckets {

    private static final int MOST_KEYS = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    public Buckets(int capacity, Duration refill) {
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                // By then it is full again, so that forgetting it changes nothing.
                .expireAfterAccess(refill)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, refill))
                        .build());
    }

    /** Takes one token; without one to take, tells how long it will be until there is. */
    public Optional<Duration> take(String key) {
        ConsumptionProbe probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    public void giveBack(String key) {
        buckets.get(key).addTokens(1);
    }
}
