package org.smallvictories.kit.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.erdtman.jcs.JsonCanonicalizer;
import org.smallvictories.kit.bulk.Copy;
import org.smallvictories.kit.database.Sql;
import org.smallvictories.kit.identity.Caller;

/**
 * The append-only record of every change, written in the transaction of the change itself. The database refuses to alter
 * or remove an entry; that this holds also for those who can make the database do it is shown by {@link Proofs}.
 */
@ApplicationScoped
public class Journal {

    /** The actor of what a service does by itself. */
    public static final String SYSTEM = "system";

    private final Sql sql;
    private final PersonalData people;
    private final Caller caller;
    private final Clock clock;
    private final ObjectMapper json;

    Journal(DataSource database, PersonalData people, Caller caller, Clock clock, ObjectMapper json) {
        this.sql = new Sql(database);
        this.people = people;
        this.caller = caller;
        this.clock = clock;
        // RFC 8785 reads numbers as doubles, which would lose cents: decimals go in as text.
        this.json = json.copy()
                .registerModule(new SimpleModule()
                        .addSerializer(BigDecimal.class, new ToStringSerializer())
                        .addSerializer(Personal.class, new PersonalSerializer()));
    }

    /**
     * Appends an entry in the caller's name.
     *
     * @param action what happened, such as {@code donation.voided}
     * @param subject what it happened to, such as {@code donation/01936e5c-…}
     * @param content the values of the change, kept as canonical JSON (RFC 8785), decimals as strings; what is about a person
     *     is to be marked as {@link Personal}, so that it can be erased
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String action, String subject, Object content) {
        appendAs(caller.name(), action, subject, content);
    }

    /**
     * Appends an entry in the name of somebody other than a caller, such as {@link #SYSTEM} where no request is at work.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAs(String actor, String action, String subject, Object content) {
        sql.update(
                """
                INSERT INTO journal (recorded_at, actor, action, subject, content)
                VALUES (?, journal_pseudonym(?), ?, ?, ?)""",
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                actor,
                action,
                subject,
                canonical(content, new HashMap<>()));
    }

    /** Appends an entry for each of these changes, made by one actor at one moment, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(String actor, Instant at, List<JournalChange> changes) {
        Map<String, String> pseudonyms = new HashMap<>();
        String by = pseudonyms.computeIfAbsent(actor, people::pseudonym);
        // All of it before COPY begins, beside which the connection takes no other statement.
        List<Object[]> rows = changes.stream()
                .map(change ->
                        new Object[] {at, by, change.action(), change.subject(), canonical(change.content(), pseudonyms)
                        })
                .toList();
        Copy.rows(sql.database(), "journal (recorded_at, actor, action, subject, content)", rows, row -> row);
    }

    /** Entries in order, after a sequence number. */
    public List<JournalEntry> entriesAfter(long sequence, int limit) {
        List<Leaf> leaves = sql.query(
                Leaf::of,
                """
                SELECT sequence, recorded_at, coalesce(value, actor) AS actor, action, subject, content
                FROM journal LEFT JOIN journal_personal ON pseudonym = actor
                WHERE sequence > ? ORDER BY sequence LIMIT ?""",
                sequence,
                limit);
        List<JsonNode> contents = leaves.stream().map(this::content).toList();
        Map<String, String> values = people.mentionedIn(contents);
        return IntStream.range(0, leaves.size())
                .mapToObj(i -> JournalEntry.of(leaves.get(i), PersonalData.resolve(contents.get(i), values)))
                .toList();
    }

    /** What was done to a subject, oldest first, at most the first so many. */
    List<Trace> traces(String subject, int limit) {
        return sql.query(
                Trace::of,
                """
                SELECT journal.sequence, recorded_at, action, leaf.sequence IS NOT NULL AS sealed
                FROM journal LEFT JOIN journal_leaf AS leaf ON leaf.sequence = journal.sequence
                WHERE subject = ? ORDER BY journal.sequence LIMIT ?""",
                subject,
                limit);
    }

    /**
     * Erases a value about a person, such as a user name, from all entries, and journals that it was done and by whom. No
     * proof changes.
     *
     * @return the pseudonyms that stood for the value and now stand for nothing; empty if it was nowhere
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> erase(String value) {
        List<String> erased = people.erase(value);
        if (!erased.isEmpty()) {
            append("personal.erased", "personal/" + erased.get(0), Map.of("pseudonyms", erased));
        }
        return erased;
    }

    private JsonNode content(Leaf leaf) {
        try {
            return json.readTree(leaf.content());
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param pseudonyms those known already, to which those of further values are added */
    private String canonical(Object content, Map<String, String> pseudonyms) {
        try {
            String written =
                    json.writer().withAttribute(PersonalData.MARK, pseudonyms).writeValueAsString(content);
            return new JsonCanonicalizer(written).getEncodedString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private final class PersonalSerializer extends JsonSerializer<Personal> {

        @Override
        @SuppressWarnings("unchecked")
        public void serialize(Personal personal, JsonGenerator out, SerializerProvider provider) throws IOException {
            Map<String, String> pseudonyms = (Map<String, String>) provider.getAttribute(PersonalData.MARK);
            out.writeStartObject();
            out.writeStringField(PersonalData.MARK, pseudonyms.computeIfAbsent(personal.value(), people::pseudonym));
            out.writeEndObject();
        }
    }
}
