package org.smallvictories.kit.verifier;

import static org.smallvictories.kit.verifier.Documents.number;
import static org.smallvictories.kit.verifier.Documents.object;
import static org.smallvictories.kit.verifier.Documents.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.smallvictories.kit.proof.Checkpoint;
import org.smallvictories.kit.proof.Frontier;
import org.smallvictories.kit.proof.Hash;
import org.smallvictories.kit.proof.InvalidProof;
import org.smallvictories.kit.proof.Note;
import org.smallvictories.kit.proof.Pseudonym;
import org.smallvictories.kit.proof.VerifierKey;

/**
 * Follows a full export line by line: grows the tree anew out of the entries and holds it against every signed checkpoint.
 * The hashes that were stored when the entries were sealed, once a checkpoint vouches for them, tell which entry broke.
 */
final class ExportCheck {

    private final Collection<VerifierKey> keys;
    private final Duration tolerance;
    private final SortedMap<Long, Hash> published = new TreeMap<>();

    private final Frontier entries = new Frontier();
    private final Frontier storedHashes = new Frontier();
    private final Unsealed batch = new Unsealed();
    private String origin;
    private Checkpoint last;
    private Instant newestSealed = Instant.MIN;
    private Instant newest = Instant.MIN;
    private long checkpoints;
    private long waiting;
    private long lastSequence;
    private boolean ended;

    ExportCheck(Collection<VerifierKey> keys, Collection<Checkpoint> published, Duration tolerance) {
        this.keys = keys;
        this.tolerance = tolerance;
        published.forEach(this::expect);
    }

    private void expect(Checkpoint checkpoint) {
        Hash other = published.put(checkpoint.size(), checkpoint.root());
        if (other != null && !other.equals(checkpoint.root())) {
            throw new InvalidProof(
                    "two signed checkpoints over " + checkpoint.size() + " entries contradict each other");
        }
    }

    void line(String json) {
        Map<String, Object> line = object(json);
        if (line.containsKey("leaf")) {
            entry(line);
        } else if (line.containsKey("checkpoint")) {
            checkpoint(Note.parse(text(line, "checkpoint")));
        } else if (line.containsKey("origin")) {
            origin = text(line, "origin");
        } else if (line.containsKey("personal")) {
            personal(object(line, "personal"));
        } else if (line.containsKey("unsealed")) {
            waiting++;
        } else if (line.containsKey("unaccounted")) {
            throw new InvalidProof(EntryName.of(object(line, "unaccounted"))
                    + " was put into the journal past the sealer: no checkpoint seals it and it does not wait for one");
        } else if (line.containsKey("end")) {
            end(object(line, "end"));
        }
    }

    private void entry(Map<String, Object> line) {
        long index = number(line, "index");
        long sequence = number(line, "sequence");
        if (index != entries.size()) {
            throw new InvalidProof("entry " + sequence + " stands at position " + index + " where position "
                    + entries.size() + " should follow: entries were removed or moved");
        }
        Hash stored = line.get("hash") == null ? Hash.ofNothing() : Hash.parse(text(line, "hash"));
        if (line.get("leaf") == null) {
            batch.suspect("entry " + sequence + " was removed after it was sealed");
            append(stored, Hash.ofNothing(), sequence);
            return;
        }
        Map<String, Object> leaf = object(line, "leaf");
        Hash hash = Documents.leafHash(leaf);
        if (!hash.equals(stored)) {
            batch.suspect(EntryName.of(leaf) + " was changed after it was sealed");
        }
        Instant recordedAt = EntryName.recordedAt(leaf);
        if (newestSealed != Instant.MIN && recordedAt.isBefore(newestSealed.minus(tolerance))) {
            batch.backdated(EntryName.of(leaf) + " was inserted in the past: it says " + recordedAt
                    + ", but was sealed after an entry of " + newestSealed);
        }
        newest = recordedAt.isAfter(newest) ? recordedAt : newest;
        append(stored, hash, sequence);
    }

    private void append(Hash stored, Hash actual, long sequence) {
        entries.append(actual);
        storedHashes.append(stored);
        batch.add(sequence);
        lastSequence = sequence;
        Hash expected = published.get(entries.size());
        if (expected != null && batch.isUnsuspicious() && !expected.equals(entries.root())) {
            throw new InvalidProof("the journal was rewritten: its first " + entries.size()
                    + " entries are not those of the checkpoint that was published");
        }
    }

    private void checkpoint(Note note) {
        note.requireSignedBy(keys);
        Checkpoint checkpoint = Checkpoint.of(note);
        if (!checkpoint.origin().equals(origin)) {
            throw new InvalidProof("a checkpoint is of " + checkpoint.origin() + ", not of " + origin);
        }
        if (checkpoint.size() > entries.size()) {
            throw new InvalidProof((checkpoint.size() - entries.size()) + " entries were removed after entry "
                    + lastSequence + ": the checkpoint over " + checkpoint.size() + " follows there");
        }
        if (checkpoint.size() < entries.size()) {
            throw new InvalidProof("the checkpoint over " + checkpoint.size() + " entries stands after "
                    + entries.size() + ": it was moved");
        }
        batch.judge(
                entries.root().equals(checkpoint.root()), storedHashes.root().equals(checkpoint.root()));
        newestSealed = newest;
        last = checkpoint;
        checkpoints++;
    }

    private static void personal(Map<String, Object> kept) {
        if (!Pseudonym.of(text(kept, "salt"), text(kept, "value")).equals(text(kept, "pseudonym"))) {
            throw new InvalidProof("the value kept for " + text(kept, "pseudonym") + " is another than was recorded");
        }
    }

    private void end(Map<String, Object> end) {
        if (number(end, "entries") != entries.size() || number(end, "checkpoints") != checkpoints) {
            throw new InvalidProof("lines of the export are missing");
        }
        ended = true;
    }

    /** To be asked after the last line. */
    String verdict() {
        if (!ended) {
            throw new InvalidProof("the export ends early: its last line is missing");
        }
        if (last == null || last.size() != entries.size()) {
            throw new InvalidProof("no checkpoint seals the last " + (entries.size() - (last == null ? 0 : last.size()))
                    + " entries of the tree: a checkpoint was removed");
        }
        published.tailMap(entries.size() + 1).keySet().stream().findFirst().ifPresent(size -> {
            throw new InvalidProof("the journal was cut off: it has " + entries.size()
                    + " sealed entries, a published checkpoint seals " + size);
        });
        return entries.size() + " entries under " + checkpoints + " checkpoints of " + origin
                + " are as they were sealed; " + waiting + " more wait to be sealed; root " + last.root();
    }
}
