package org.smallvictories.gateway.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.smallvictories.gateway.impact.Among;
import org.smallvictories.gateway.impact.Impact;
import org.smallvictories.gateway.impact.ImpactReport;
import org.smallvictories.gateway.impact.Question;
import org.smallvictories.gateway.token.Callers;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.Period;

/** Takes the figures of a year as they are now. */
@ApplicationScoped
class Snapshots {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ImpactReport report;
    private final Callers callers;
    private final Stored stored;
    private final Clock clock;

    Snapshots(ImpactReport report, Callers callers, Stored stored, Clock clock) {
        this.report = report;
        this.callers = callers;
        this.stored = stored;
        this.clock = clock;
    }

    /** 503 that says what is missing, when anything is. Answers come on other threads, where no transaction may follow. */
    @Transactional(TxType.NOT_SUPPORTED)
    Snapshot take(int year) {
        Period period = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        Impact impact = callers.authorization()
                .map(authorization -> new Question(period, null, authorization, callers.traceparent()))
                .flatMap(question -> report.of(period, clock.instant(), question, Among.all()))
                .await()
                .indefinitely(); // each part has its own deadline
        if (!impact.complete()) {
            throw Problem.unavailable(
                    "A year is published complete or not at all. Missing: "
                            + impact.missing().stream()
                                    .map(missing -> missing.section() + " (" + missing.reason() + ")")
                                    .collect(Collectors.joining(", ")),
                    RETRY_AFTER);
        }
        return new Snapshot(impact.asOf(), stored.write(impact), stored.write(Harvest.of(impact)));
    }
}
