package org.smallvictories.kit.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.erdtman.jcs.JsonCanonicalizer;
import org.smallvictories.kit.bulk.Copy;
import org.smallvictories.kit.identity.Caller;

/**
 * The append-only record of every change, written in the transaction of the change itself. The database refuses to alter
 * or remove an entry.
 */
@ApplicationScoped
public class Journal {

    /** The actor of what a service does by itself. */
    public static final String SYSTEM = "system";

    private final DataSource database;
    private final Caller caller;
    private final Clock clock;
    private final ObjectMapper json;

    Journal(DataSource database, Caller caller, Clock clock, ObjectMapper json) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
        // RFC 8785 reads numbers as doubles, which would lose cents: decimals go in as text.
        this.json = json.copy()
                .registerModule(new SimpleModule().addSerializer(BigDecimal.class, new ToStringSerializer()));
    }

    /**
     * Appends an entry in the caller's name.
     *
     * @param action what happened, such as {@code donation.voided}
     * @param subject what it happened to, such as {@code donation/01936e5c-…}
     * @param content the values of the change, kept as canonical JSON (RFC 8785), decimals as strings
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
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        """
                        INSERT INTO journal (recorded_at, actor, action, subject, content)
                        VALUES (?, ?, ?, ?, ?)""")) {
            insert.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(2, actor);
            insert.setString(3, action);
            insert.setString(4, subject);
            insert.setString(5, canonical(content));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new JournalFailure(failure);
        }
    }

    /** Appends an entry for each of these changes, made by one actor at one moment, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(String actor, Instant at, List<JournalChange> changes) {
        Copy.rows(database, "journal (recorded_at, actor, action, subject, content)", changes, change ->
                new Object[] {at, actor, change.action(), change.subject(), canonical(change.content())});
    }

    /** Entries in order, after a sequence number. */
    public List<JournalEntry> entriesAfter(long sequence, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        """
                        SELECT sequence, recorded_at, actor, action, subject, content
                        FROM journal WHERE sequence > ? ORDER BY sequence LIMIT ?""")) {
            select.setLong(1, sequence);
            select.setInt(2, limit);
            List<JournalEntry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new JournalEntry(
                            row.getLong(1),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            json.readTree(row.getString(6))));
                }
            }
            return entries;
        } catch (SQLException failure) {
            throw new JournalFailure(failure);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String canonical(Object content) {
        try {
            return new JsonCanonicalizer(json.writeValueAsString(content)).getEncodedString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The database could not take or give entries. */
    static class JournalFailure extends RuntimeException {
        JournalFailure(SQLException cause) {
            super("The journal could not be reached", cause);
        }
    }
}
