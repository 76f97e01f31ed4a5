package org.smallvictories.donations.exchangerate;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;

/** The ECB's reference rates that are on file, and the conversion of what waited for them. */
@ApplicationScoped
class Rates {

    private static final String GIVEN =
            "unnest(CAST(:days AS date[]), CAST(:currencies AS text[]), CAST(:values AS numeric[]))"
                    + " AS given (day, currency, rate)";

    private static final String ADD =
            """
            INSERT INTO exchange_rate (published_on, currency, rate, recorded_at)
            SELECT given.day, given.currency, given.rate, :now FROM %s
            ON CONFLICT DO NOTHING"""
                    .formatted(GIVEN);

    private static final String DIFFERING =
            """
            SELECT given.day, given.currency, given.rate, known.rate AS known
            FROM %s JOIN exchange_rate AS known ON known.currency = given.currency AND known.published_on = given.day
            WHERE known.rate <> given.rate ORDER BY given.day DESC, given.currency LIMIT 20"""
                    .formatted(GIVEN);

    private static final String CONVERT =
            """
            INSERT INTO conversion (entry, currency, rate, rate_date, euros, recorded_at)
            SELECT waiting.id, waiting.currency, found.rate, found.published_on, in_euros(waiting.amount, found.rate), :now
            FROM (SELECT id, currency, amount, given_on FROM gift WHERE currency <> 'EUR'
                  UNION ALL
                  SELECT valuation.id, valuation.currency, valuation.amount, gift.given_on
                  FROM valuation JOIN gift ON gift.id = valuation.gift WHERE valuation.currency <> 'EUR') AS waiting
            CROSS JOIN LATERAL reference_rate(waiting.currency, waiting.given_on) AS found
            WHERE NOT EXISTS (SELECT FROM conversion WHERE entry = waiting.id)""";

    private final EntityManager database;
    private final Journal journal;
    private final Clock clock;

    Rates(EntityManager database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** All of them or none: 422 naming each day and currency whose rate is on file with another value. */
    @Transactional
    RateUpload store(List<Rate> rates, String sha256) {
        // Entries that come in meanwhile wait for it, so that none is missed by both sides.
        database.createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('exchange_rate'))")
                .getSingleResult();
        Instant now = clock.instant();
        long added = bind(rates, database.createNativeQuery(ADD))
                .setParameter("now", now)
                .executeUpdate();
        refuseDiffering(rates);
        long converted =
                database.createNativeQuery(CONVERT).setParameter("now", now).executeUpdate();
        Comparator<LocalDate> byDay = Comparator.naturalOrder();
        RateUpload upload = new RateUpload(
                sha256,
                rates.stream().map(Rate::publishedOn).min(byDay).orElse(null),
                rates.stream().map(Rate::publishedOn).max(byDay).orElse(null),
                added,
                rates.size() - added,
                converted);
        journal.append("exchange-rates.stored", "exchange-rates/" + sha256, upload);
        return upload;
    }

    private void refuseDiffering(List<Rate> rates) {
        List<FieldError> differing = tuples(bind(rates, database.createNativeQuery(DIFFERING, Tuple.class))).stream()
                .map(row -> new FieldError(
                        row.get("day", LocalDate.class) + " " + row.get("currency", String.class),
                        "is on file as " + row.get("known", BigDecimal.class).toPlainString() + ", not "
                                + row.get("rate", BigDecimal.class).toPlainString()))
                .toList();
        if (!differing.isEmpty()) {
            throw Problem.invalid(differing);
        }
    }

    /** Empty when there is none for that day, nor in the seven days before it. */
    Optional<RateView> of(String currency, LocalDate day) {
        Query query = database.createNativeQuery(
                        "SELECT published_on, rate FROM reference_rate(:currency, :day)", Tuple.class)
                .setParameter("currency", currency)
                .setParameter("day", day);
        return tuples(query).stream()
                .findFirst()
                .map(row -> new RateView(
                        currency, day, row.get("published_on", LocalDate.class), row.get("rate", BigDecimal.class)));
    }

    private static Query bind(List<Rate> rates, Query query) {
        return query.setParameter("days", array(rates, Rate::publishedOn))
                .setParameter("currencies", array(rates, Rate::currency))
                .setParameter("values", array(rates, rate -> rate.value().toPlainString()));
    }

    /** PostgreSQL's own notation of an array; none of the values needs quoting. */
    private static String array(List<Rate> rates, Function<Rate, ?> value) {
        return rates.stream().map(value).map(Object::toString).collect(joining(",", "{", "}"));
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }
}
