package org.smallvictories.gateway.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.smallvictories.gateway.impact.Among;
import org.smallvictories.gateway.impact.ImpactReport;
import org.smallvictories.gateway.impact.Question;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.token.Callers;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.Period;

/** Asks the services, in the name of whoever asks, for a year and for the one before, and tells it. */
@ApplicationScoped
public class Reports {

    private final ImpactReport impacts;
    private final Callers callers;
    private final Clock clock;

    Reports(ImpactReport impacts, Callers callers, Clock clock) {
        this.impacts = impacts;
        this.callers = callers;
        this.clock = clock;
    }

    /** Fails with a {@link Problem} (422) when the moment lies in the future; a service that is away fails nothing. */
    public Uni<Report> of(Asked asked, Language language) {
        return facts(asked).map(facts -> Telling.of(facts, language));
    }

    /** What {@link Telling#of} tells in any language. */
    public Uni<Facts> facts(Asked asked) {
        Instant now = clock.instant();
        if (asked.asOf() != null && asked.asOf().isAfter(now)) {
            throw Problem.invalid("asOf", "lies in the future");
        }
        String traceparent = callers.traceparent();
        return callers.authorization().flatMap(authorization -> {
            Uni<SortedSet<Integer>> years = impacts.years(authorization, traceparent);
            return asked.year() == null
                    ? years.flatMap(known ->
                            facts(asked, latest(known), now, Uni.createFrom().item(known), authorization, traceparent))
                    : facts(asked, asked.year(), now, years, authorization, traceparent);
        });
    }

    private Uni<Facts> facts(
            Asked asked,
            int year,
            Instant now,
            Uni<SortedSet<Integer>> years,
            String authorization,
            String traceparent) {
        Instant asOf = asked.asOf() == null ? now : asked.asOf();
        Among among = new Among(asked.partner(), asked.project(), asked.campaign());
        Period period = period(year);
        Question question = new Question(period, asked.asOf(), authorization, traceparent);
        Question before = new Question(period(year - 1), asked.asOf(), authorization, traceparent);
        return Uni.combine()
                .all()
                .unis(
                        impacts.of(period, asOf, question, among),
                        impacts.of(period(year - 1), asOf, before, among),
                        impacts.openPoints(question, among),
                        years)
                .with((impact, impactBefore, open, known) ->
                        new Facts(asked, period, asOf, impact, impactBefore, open, including(year, known)));
    }

    /** Gifts may be pledged for years to come. */
    private int latest(SortedSet<Integer> years) {
        int present = LocalDate.now(clock).getYear();
        SortedSet<Integer> past = years.headSet(present + 1);
        return past.isEmpty() ? present : past.last();
    }

    private static SortedSet<Integer> including(int year, SortedSet<Integer> known) {
        SortedSet<Integer> all = new TreeSet<>(known);
        all.add(year);
        return all;
    }

    private static Period period(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
