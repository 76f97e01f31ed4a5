package org.smallvictories.gateway.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionsTest {

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2020-11-27T08:30:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final SetClock clock = new SetClock();
    private final TokenSettings settings = new TokenSettings(Optional.empty(), Optional.empty());
    private int questions;
    private final TokenReader reader = token -> {
        questions++;
        return token.equals("known")
                ? Optional.of(new SignedIn("csr", Set.of("csr-manager"), Set.of(), Duration.ofHours(8)))
                : Optional.empty();
    };
    private final Sessions sessions =
            new Sessions(new Tokens(settings, new SigningKeys(settings), clock), List.of(reader), clock);

    @AfterEach
    void stop() {
        sessions.stop();
    }

    @Test
    void a_session_is_looked_up_once_as_long_as_it_is_fresh() {
        String first = sessions.of("known").join().internalToken();

        assertEquals(first, sessions.of("known").join().internalToken());
        assertEquals(1, questions);
        assertEquals(Optional.of("csr"), sessions.knownName("known"));
    }

    @Test
    void when_the_clock_jumps_beyond_the_internal_token_another_is_made() {
        String first = sessions.of("known").join().internalToken();

        clock.now = clock.now.plus(Duration.ofHours(1));

        assertNotEquals(first, sessions.of("known").join().internalToken());
        assertEquals(2, questions);
    }

    @Test
    void what_nobody_knows_is_asked_for_again() {
        // The cache lets go of an empty answer a moment after it was given.
        for (int attempt = 0; attempt < 1000 && questions < 2; attempt++) {
            assertThrows(CompletionException.class, () -> sessions.of("unknown").join());
            Thread.onSpinWait();
        }

        assertEquals(2, questions);
        assertEquals(Optional.empty(), sessions.knownName("unknown"));
    }
}
