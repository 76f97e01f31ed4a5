package org.smallvictories.donations.partnerdirectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.problem.Problem;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartnerDirectoryTest {

    private static final Optional<KnownPartner> WWF = Optional.of(new KnownPartner("wwf", "WWF", null));

    private final Partners partners = new Partners();
    private final MovableClock clock = new MovableClock();
    private final PartnerDirectory directory = new PartnerDirectory(partners, new Config(), clock);

    @Test
    void a_fresh_answer_is_not_asked_for_again() {
        directory.partner("wwf");
        clock.move(Duration.ofSeconds(59));

        assertEquals(WWF, directory.partner("wwf"));
        assertEquals(1, partners.asked);
    }

    @Test
    void an_older_answer_is_asked_for_again() {
        directory.partner("wwf");
        clock.move(Duration.ofSeconds(61));

        assertEquals(WWF, directory.partner("wwf"));
        assertEquals(2, partners.asked);
    }

    @Test
    void an_older_answer_holds_while_partners_service_is_away() {
        directory.partner("wwf");
        partners.failure = new ProcessingException("refused");
        clock.move(Duration.ofHours(11));

        assertEquals(WWF, directory.partner("wwf"));
    }

    @Test
    void an_answer_does_not_hold_for_ever() {
        directory.partner("wwf");
        partners.failure = new InternalServerErrorException();
        clock.move(Duration.ofHours(13));

        assertThrows(Problem.class, () -> directory.partner("wwf"));
    }

    @Test
    void who_was_never_asked_for_is_unavailable_with_a_time_to_come_back() {
        partners.failure = new ProcessingException("refused");

        Problem problem = assertThrows(Problem.class, () -> directory.partner("wwf"));
        assertEquals(503, problem.type().status());
        assertEquals(Optional.of(2L), problem.retryAfterSeconds());
    }

    @Test
    void partners_service_is_left_alone_for_a_moment_after_it_failed() {
        partners.failure = new ProcessingException("refused");
        assertThrows(Problem.class, () -> directory.partner("wwf"));
        partners.failure = null;

        assertThrows(Problem.class, () -> directory.partner("wwf"));
        clock.move(Duration.ofSeconds(3));
        assertEquals(WWF, directory.partner("wwf"));
    }

    @Test
    void what_partners_service_does_not_know_or_show_is_empty_and_asked_again() {
        partners.failure = new NotFoundException();
        assertTrue(directory.partner("wwf").isEmpty());
        partners.failure = new ForbiddenException();
        assertTrue(directory.partner("wwf").isEmpty());
        partners.failure = null;

        assertEquals(WWF, directory.partner("wwf"));
    }

    private static class Partners implements PartnersApi {

        int asked;
        RuntimeException failure;

        @Override
        public KnownPartner partner(String slug) {
            asked++;
            if (failure != null) {
                throw failure;
            }
            return new KnownPartner(slug, "WWF", null);
        }

        @Override
        public KnownProject project(String slug) {
            throw new UnsupportedOperationException();
        }
    }

    private static class Config implements PartnerDirectoryConfig {

        @Override
        public Duration freshFor() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration staleFor() {
            return Duration.ofHours(12);
        }

        @Override
        public Duration pause() {
            return Duration.ofSeconds(2);
        }

        @Override
        public long mostAnswers() {
            return 10;
        }
    }

    private static class MovableClock extends Clock {

        private Instant now = Instant.parse("2020-12-15T10:00:00Z");

        void move(Duration time) {
            now = now.plus(time);
        }

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
            throw new UnsupportedOperationException();
        }
    }
}
