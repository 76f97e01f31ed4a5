package org.smallvictories.emissions.compensation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.smallvictories.emissions.compensation.WebhookOutcome.Outcome;
import org.smallvictories.emissions.compensation.provider.OrderReport;
import org.smallvictories.emissions.compensation.provider.Providers;
import org.smallvictories.emissions.compensation.provider.ProvidersConfig;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemType;

/** Takes messages of providers: those that a provider's key signed a short while ago, and each of them once. */
@ApplicationScoped
class Webhooks {

    private final Providers providers;
    private final Duration tolerance;
    private final OrderReports reports;
    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;

    Webhooks(
            Providers providers,
            ProvidersConfig config,
            OrderReports reports,
            EntityManager database,
            ObjectMapper json,
            Clock clock) {
        this.providers = providers;
        this.tolerance = config.webhooks().tolerance();
        this.reports = reports;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @throws Problem 401 for a message that is not the provider's or not of now; 400, 404, 409 or 422 for one that makes no
     *     sense, and that may be sent again, as it is not remembered
     */
    @Transactional
    WebhookOutcome receive(String provider, Signed signed) {
        Instant sentAt = requireGenuine(provider, signed);
        WebhookMessage message = read(signed.body);
        if (!WebhookMessage.ORDER_UPDATED.equals(message.type())) {
            return new WebhookOutcome(Outcome.IGNORED);
        }
        OrderReport report = message.data();
        if (report == null || report.orderId() == null) {
            throw Problem.invalid("data", "must be the report of an order");
        }
        if (!Compensation.isOrderedFrom(provider, report.orderId())) {
            throw Problem.notFound("order at " + provider, report.orderId());
        }
        if (!remember(provider, signed, report, sentAt)) {
            return new WebhookOutcome(Outcome.DUPLICATE);
        }
        reports.take(provider, report);
        return new WebhookOutcome(Outcome.TAKEN);
    }

    /** A message as it came. */
    record Signed(String id, String timestamp, String signature, byte[] body) {}

    private Instant requireGenuine(String provider, Signed signed) {
        boolean complete = signed.body != null
                && signed.id != null
                && !signed.id.isBlank()
                && signed.id.length() <= 200
                && signed.timestamp != null
                && signed.signature != null;
        if (!complete
                || providers.keys(provider).stream()
                        .noneMatch(key -> key.verifies(signed.signature, signed.id, signed.timestamp, signed.body))) {
            throw notGenuine("The message is not signed with a key of '" + provider + "'.");
        }
        Instant sentAt = moment(signed.timestamp);
        if (Duration.between(sentAt, clock.instant()).abs().compareTo(tolerance) > 0) {
            throw notGenuine("The message was sent at " + sentAt + ", which is too far from now.");
        }
        return sentAt;
    }

    private static Instant moment(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw notGenuine("The timestamp of the message is no number of seconds.");
        }
    }

    private static Problem notGenuine(String detail) {
        return Problem.of(ProblemType.UNAUTHENTICATED, detail);
    }

    private WebhookMessage read(byte[] body) {
        try {
            return json.readValue(body, WebhookMessage.class);
        } catch (IOException unreadable) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "The body is not the JSON document that is expected here.");
        }
    }

    /** A second delivery waits here until the first has committed. */
    private boolean remember(String provider, Signed signed, OrderReport report, Instant sentAt) {
        return database.createNativeQuery(
                                """
                                INSERT INTO provider_message (provider, message, compensation, sent_at, received_at, body_sha256)
                                VALUES (:provider, :message, :compensation, :sentAt, :receivedAt, :hash)
                                ON CONFLICT DO NOTHING""")
                        .setParameter("provider", provider)
                        .setParameter("message", signed.id)
                        .setParameter("compensation", report.orderId())
                        .setParameter("sentAt", sentAt)
                        .setParameter("receivedAt", clock.instant())
                        .setParameter("hash", sha256(signed.body))
                        .executeUpdate()
                == 1;
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
