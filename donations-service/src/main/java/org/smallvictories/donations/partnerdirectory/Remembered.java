package org.smallvictories.donations.partnerdirectory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.smallvictories.kit.problem.Problem;

/** Answers of partners-service to one question, by slug: fresh ones are taken as they are, older ones while it is away. */
class Remembered<T> {

    private static final Logger LOG = Logger.getLogger(Remembered.class);

    private record Answer<T>(T value, Instant at) {}

    private final Function<String, T> ask;
    private final PartnerDirectoryConfig config;
    private final Clock clock;
    private final Cache<String, Answer<T>> answers;
    private volatile Instant askAgainAt = Instant.MIN;

    Remembered(Function<String, T> ask, PartnerDirectoryConfig config, Clock clock) {
        this.ask = ask;
        this.config = config;
        this.clock = clock;
        this.answers = Caffeine.newBuilder()
                .maximumSize(config.mostAnswers())
                .expireAfterWrite(config.staleFor())
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                .build();
    }

    /** Empty when partners-service knows no such thing, or none that the caller may see; 503 when it cannot be asked. */
    Optional<T> get(String slug) {
        Instant now = clock.instant();
        Answer<T> known = answers.getIfPresent(slug);
        if (known != null && now.isBefore(known.at().plus(config.freshFor()))) {
            return Optional.of(known.value());
        }
        return now.isBefore(askAgainAt) ? whileAway(known) : ask(slug, known);
    }

    private Optional<T> ask(String slug, Answer<T> known) {
        try {
            T value = ask.apply(slug);
            answers.put(slug, new Answer<>(value, clock.instant()));
            return Optional.of(value);
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            return status == 404 || status == 403 ? Optional.empty() : failed(refused, known);
        } catch (ProcessingException unreachable) {
            return failed(unreachable, known);
        }
    }

    private Optional<T> failed(RuntimeException failure, Answer<T> known) {
        LOG.warnf("partners-service away: %s", failure.getMessage());
        askAgainAt = clock.instant().plus(config.pause());
        return whileAway(known);
    }

    private Optional<T> whileAway(Answer<T> known) {
        if (known == null) {
            throw Problem.unavailable("partners-service cannot be reached; nothing was recorded.", config.pause());
        }
        return Optional.of(known.value());
    }
}
