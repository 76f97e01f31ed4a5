package org.smallvictories.gateway.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.smallvictories.kit.proof.Checkpoint;
import org.smallvictories.kit.proof.Hash;
import org.smallvictories.kit.proof.Note;
import org.smallvictories.kit.proof.SigningKey;

/** A journal of two entries, the first of which is asked for. */
public final class Sealed {

    private static final Hash ENTRY = Hash.ofLeaf("entry".getBytes(StandardCharsets.UTF_8));
    private static final Hash OTHER = Hash.ofLeaf("other".getBytes(StandardCharsets.UTF_8));

    private Sealed() {}

    /** A proof that holds. */
    public static String proof() {
        return proof(ENTRY);
    }

    /** A proof of something that is not in the journal. */
    public static String brokenProof() {
        return proof(Hash.ofLeaf("changed".getBytes(StandardCharsets.UTF_8)));
    }

    private static String proof(Hash leaf) {
        Checkpoint checkpoint = new Checkpoint("small-victories/test", 2, Hash.ofNode(ENTRY, OTHER));
        Note note = Note.sign(checkpoint.text(), List.of(SigningKey.ephemeral("small-victories/test")));
        return """
                {"sequence":7,"index":0,"size":2,"leafHash":"%s","path":["%s"],"checkpoint":"%s"}"""
                .formatted(leaf, OTHER, note.toString().replace("\n", "\\n"));
    }

    /** What was done, of which the first is sealed. */
    public static String traces(String... actions) {
        StringBuilder traces = new StringBuilder("[");
        for (int i = 0; i < actions.length; i++) {
            traces.append(i == 0 ? "" : ",")
                    .append(
                            """
                            {"sequence":%d,"recordedAt":"2021-01-04T09:00:00Z","action":"%s","sealed":%b}"""
                                    .formatted(7 + i, actions[i], i == 0));
        }
        return traces.append("]").toString();
    }
}
