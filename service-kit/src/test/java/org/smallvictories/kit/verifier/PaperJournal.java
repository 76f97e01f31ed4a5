package org.smallvictories.kit.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smallvictories.kit.proof.Checkpoint;
import org.smallvictories.kit.proof.Frontier;
import org.smallvictories.kit.proof.Hash;
import org.smallvictories.kit.proof.NodeId;
import org.smallvictories.kit.proof.Note;
import org.smallvictories.kit.proof.Range;
import org.smallvictories.kit.proof.SigningKey;

/** A sealed journal without a database, and its export. */
final class PaperJournal {

    static final String ORIGIN = "small-victories/paper";

    final SigningKey key;
    final List<String> lines = new ArrayList<>(List.of("{\"origin\":\"" + ORIGIN + "\"}"));
    final Map<NodeId, Hash> nodes = new HashMap<>();
    private final Frontier edge = new Frontier();
    private int checkpoints;

    PaperJournal(SigningKey key) {
        this.key = key;
    }

    /** An entry of a day in January 2021; entries of one journal differ by their sequence. */
    static String entry(long sequence, int day) {
        return "{\"action\":\"gift.added\",\"actor\":\"sha256:00\",\"content\":{\"amount\":\"12.50\",\"count\":3,"
                + "\"large\":1e+21,\"list\":[null,true,{},[]],\"none\":null,\"text\":\"\\\\\u20ac \\\"\ud83d\ude00\\n\"},"
                + "\"recordedAt\":\"2021-01-%02dT08:30:00.123456Z\",\"sequence\":%d,\"subject\":\"gift/%d\"}"
                        .formatted(day, sequence, sequence);
    }

    void append(long sequence, int day) {
        Hash hash = Hash.ofLeaf(entry(sequence, day).getBytes(StandardCharsets.UTF_8));
        lines.add("{\"hash\":\"%s\",\"index\":%d,\"leaf\":%s,\"sequence\":%d}"
                .formatted(hash, edge.size(), entry(sequence, day), sequence));
        edge.append(hash, nodes::put);
    }

    String seal(SigningKey... keys) {
        String note = Note.sign(new Checkpoint(ORIGIN, edge.size(), edge.root()).text(), List.of(keys))
                .toString();
        lines.add("{\"checkpoint\":\"" + note.replace("\n", "\\n") + "\"}");
        checkpoints++;
        return note;
    }

    String seal() {
        return seal(key);
    }

    void end() {
        lines.add("{\"end\":{\"checkpoints\":%d,\"entries\":%d}}".formatted(checkpoints, edge.size()));
    }

    String proof(List<Range> path, String checkpoint, long index) {
        String hashes = String.join(
                "\",\"",
                path.stream().map(range -> range.hash(nodes::get).toString()).toList());
        return "{\"checkpoint\":\"%s\",\"index\":%d,\"path\":[%s]}"
                .formatted(checkpoint.replace("\n", "\\n"), index, path.isEmpty() ? "" : '"' + hashes + '"');
    }
}
