package org.smallvictories.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.smallvictories.kit.database.Sql;
import org.smallvictories.kit.proof.Checkpoint;
import org.smallvictories.kit.proof.Hash;
import org.smallvictories.kit.proof.NodeId;
import org.smallvictories.kit.proof.Note;
import org.smallvictories.kit.proof.VerifierKey;

/** The sealed tree in the database: which entry lies where, the hashes of perfect subtrees, signed checkpoints, public keys. */
@ApplicationScoped
class TreeStore {

    private record Node(NodeId id, Hash hash) {}

    private final Sql sql;
    private final Clock clock;

    TreeStore(DataSource database, Clock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /** Whether this transaction may seal; other replicas wait their turn until it ends. */
    boolean lock() {
        return sql.first(
                        row -> row.getBoolean(1),
                        "SELECT pg_try_advisory_xact_lock(hashtextextended('journal sealing', 0))")
                .orElseThrow();
    }

    /** Takes committed entries that wait to be sealed, in the order of their sequence. */
    List<Leaf> takeUnsealed(int most) {
        return sql.query(
                Leaf::of,
                """
                WITH taken AS (
                    DELETE FROM journal_unsealed
                    WHERE sequence IN (SELECT sequence FROM journal_unsealed ORDER BY sequence LIMIT ?)
                    RETURNING sequence)
                SELECT %s FROM taken JOIN journal USING (sequence) ORDER BY sequence"""
                        .formatted(Leaf.COLUMNS),
                most);
    }

    void place(long firstIndex, List<Leaf> leaves) {
        sql.update(
                """
                INSERT INTO journal_leaf (index, sequence)
                SELECT ? + position - 1, sequence FROM unnest(?) WITH ORDINALITY AS leaf (sequence, position)""",
                firstIndex,
                leaves.stream().mapToLong(Leaf::sequence).toArray());
    }

    void keep(Map<NodeId, Hash> nodes) {
        sql.update(
                "INSERT INTO journal_node (level, index, hash) SELECT * FROM unnest(?, ?, ?)",
                levels(nodes.keySet()),
                indexes(nodes.keySet()),
                nodes.values().stream().map(Hash::bytes).toArray(byte[][]::new));
    }

    Map<NodeId, Hash> nodes(Collection<NodeId> wanted) {
        Map<NodeId, Hash> found = new HashMap<>();
        sql.query(
                        row -> new Node(new NodeId(row.getInt(1), row.getLong(2)), Hash.of(row.getBytes(3))),
                        """
                        SELECT level, index, hash FROM journal_node
                        JOIN unnest(?, ?) AS wanted (level, index) USING (level, index)""",
                        levels(wanted),
                        indexes(wanted))
                .forEach(node -> found.put(node.id(), node.hash()));
        return found;
    }

    private static short[] levels(Collection<NodeId> nodes) {
        short[] levels = new short[nodes.size()];
        int i = 0;
        for (NodeId node : nodes) {
            levels[i++] = (short) node.level();
        }
        return levels;
    }

    private static long[] indexes(Collection<NodeId> nodes) {
        return nodes.stream().mapToLong(NodeId::index).toArray();
    }

    void append(Checkpoint checkpoint, Note note) {
        sql.update(
                "INSERT INTO journal_checkpoint (size, note, signed_at) VALUES (?, ?, ?)",
                checkpoint.size(),
                note.toString(),
                now());
    }

    Optional<Note> latest() {
        return note("SELECT note FROM journal_checkpoint ORDER BY number DESC LIMIT 1");
    }

    Optional<Note> checkpointOver(long size) {
        return note("SELECT note FROM journal_checkpoint WHERE size = ? ORDER BY number DESC LIMIT 1", size);
    }

    private Optional<Note> note(String statement, Object... values) {
        return sql.first(row -> Note.parse(row.getString(1)), statement, values);
    }

    void publish(VerifierKey key) {
        sql.update(
                "INSERT INTO journal_key (key, published_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
                key.toString(),
                now());
    }

    /** Every key that checkpoints were ever signed with, the oldest first. */
    List<String> keys() {
        return sql.query(row -> row.getString(1), "SELECT key FROM journal_key ORDER BY published_at, key");
    }

    Optional<Leaf> leaf(long sequence) {
        return sql.first(Leaf::of, "SELECT " + Leaf.COLUMNS + " FROM journal WHERE sequence = ?", sequence);
    }

    /** Where an entry lies in the tree; empty while it is not sealed. */
    Optional<Long> index(long sequence) {
        return sql.first(row -> row.getLong(1), "SELECT index FROM journal_leaf WHERE sequence = ?", sequence);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
