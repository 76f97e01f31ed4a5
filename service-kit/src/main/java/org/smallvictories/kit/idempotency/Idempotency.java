package org.smallvictories.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.smallvictories.kit.database.Sql;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.problem.Problem;

/**
 * Lets a client repeat a request whose answer it did not get, without doing the work twice (IETF draft
 * httpapi-idempotency-key-header). The record of the answer commits together with the work.
 */
@ApplicationScoped
public class Idempotency {

    /** The request header that names the attempt; a UUID is a good value. */
    public static final String KEY_HEADER = "Idempotency-Key";

    /** Set to {@code true} on an answer that was given before. */
    public static final String REPLAYED_HEADER = "Idempotency-Replayed";

    private static final int LONGEST_KEY = 255;

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;
    private final ObjectMapper json;

    Idempotency(DataSource database, Caller caller, Clock clock, ObjectMapper json) {
        this.sql = new Sql(database);
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Does the work once per caller and key, in one transaction with the record of its answer; returns after commit.
     *
     * @param operation names what is done, so that a key of one operation cannot answer another
     * @param payload what is asked for: the same key with another payload is a 422
     * @throws Problem 400 without a key, 409 while the first request is still at work, 422 for another payload
     */
    @Transactional
    public Response once(String key, String operation, Object payload, Supplier<Response> work) {
        requireUsable(key);
        String fingerprint = fingerprint(operation, payload);
        if (!lock(key)) {
            throw Problem.conflict("A request with this Idempotency-Key is still at work; try again in a moment.");
        }
        Optional<Answer> earlier = find(key);
        if (earlier.isPresent()) {
            return earlier.get().replay(fingerprint);
        }
        Answer answer = Answer.of(work.get(), fingerprint, json);
        insert(key, answer);
        return answer.response().build();
    }

    private static void requireUsable(String key) {
        if (key == null || key.isBlank()) {
            throw Problem.malformed(KEY_HEADER, "is needed, so that a repeated request counts once; send a new UUID");
        }
        if (key.length() > LONGEST_KEY) {
            throw Problem.malformed(KEY_HEADER, "is longer than " + LONGEST_KEY + " characters");
        }
    }

    /** Held until the transaction ends, so that a key in flight is told from one that is done. */
    private boolean lock(String key) {
        return sql.first(
                        row -> row.getBoolean(1),
                        "SELECT pg_try_advisory_xact_lock(hashtextextended(? || ' ' || ?, 0))",
                        caller.name(),
                        key)
                .orElseThrow();
    }

    private Optional<Answer> find(String key) {
        return sql.first(
                row -> new Answer(
                        row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)),
                """
                SELECT fingerprint, status, location, etag, body FROM idempotency_record
                WHERE caller = ? AND key = ?""",
                caller.name(),
                key);
    }

    private void insert(String key, Answer answer) {
        sql.update(
                """
                INSERT INTO idempotency_record (caller, key, fingerprint, status, location, etag, body, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                caller.name(),
                key,
                answer.fingerprint,
                answer.status,
                answer.location,
                answer.etag,
                answer.body,
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private String fingerprint(String operation, Object payload) {
        try {
            byte[] asked = (operation + '\n' + json.writeValueAsString(payload)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(asked));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Answer(String fingerprint, int status, String location, String etag, String body) {

        static Answer of(Response response, String fingerprint, ObjectMapper json) {
            try {
                return new Answer(
                        fingerprint,
                        response.getStatus(),
                        response.getLocation() == null
                                ? null
                                : response.getLocation().toString(),
                        response.getHeaderString(HttpHeaders.ETAG),
                        json.writeValueAsString(response.getEntity()));
            } catch (JsonProcessingException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        Response replay(String askedNow) {
            if (!fingerprint.equals(askedNow)) {
                throw Problem.invalid(KEY_HEADER, "was used before for another request; send a new one");
            }
            return response().header(REPLAYED_HEADER, "true").build();
        }

        Response.ResponseBuilder response() {
            Response.ResponseBuilder response = Response.status(status)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(body);
            if (location != null) {
                response.header(HttpHeaders.LOCATION, location);
            }
            if (etag != null) {
                response.header(HttpHeaders.ETAG, etag);
            }
            return response;
        }
    }
}
