package org.smallvictories.kit.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.smallvictories.kit.proof.Hash;

/**
 * An entry as it is sealed: the UTF-8 bytes of the canonical JSON (RFC 8785) of
 *
 * <pre>{"action":"partner.added","actor":"sha256:…","content":{…},"recordedAt":"2021-01-15T08:30:00.123456Z","sequence":12,"subject":"partner/wwf"}</pre>
 *
 * @param actor a pseudonym, as everything personal in {@code content} is
 * @param content canonical JSON
 */
record Leaf(long sequence, Instant recordedAt, String actor, String action, String subject, String content) {

    static final String COLUMNS = "sequence, recorded_at, actor, action, subject, content";

    private static final ObjectMapper JSON = new ObjectMapper();

    static Leaf of(ResultSet row) throws SQLException {
        return new Leaf(
                row.getLong("sequence"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("content"));
    }

    String document() {
        try {
            return canonical(new RawValue(content));
        } catch (IOException notJson) {
            // Only a tampered entry has such content. It has a form as well, so that the tampering can be named.
            return canonicalText();
        }
    }

    private String canonicalText() {
        try {
            return canonical(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String canonical(Object content) throws IOException {
        return new JsonCanonicalizer(JSON.writeValueAsString(Map.of(
                        "sequence", sequence,
                        "recordedAt", recordedAt.toString(),
                        "actor", actor,
                        "action", action,
                        "subject", subject,
                        "content", content)))
                .getEncodedString();
    }

    Hash hash() {
        return Hash.ofLeaf(document().getBytes(StandardCharsets.UTF_8));
    }
}
