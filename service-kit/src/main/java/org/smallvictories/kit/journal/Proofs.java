package org.smallvictories.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.proof.Checkpoint;
import org.smallvictories.kit.proof.ConsistencyProof;
import org.smallvictories.kit.proof.Hash;
import org.smallvictories.kit.proof.InclusionProof;
import org.smallvictories.kit.proof.NodeId;
import org.smallvictories.kit.proof.Note;
import org.smallvictories.kit.proof.Range;

/** Proofs out of the sealed tree, each at the cost of as many hashes as the tree is high. */
@ApplicationScoped
class Proofs {

    private final TreeStore tree;

    Proofs(TreeStore tree) {
        this.tree = tree;
    }

    /** The latest checkpoint, or the one over so many entries; 404 when there is none. */
    Note checkpoint(Optional<Long> size) {
        return size.map(tree::checkpointOver)
                .orElseGet(tree::latest)
                .orElseThrow(() -> Problem.notFound(
                        "checkpoint",
                        size.map(entries -> "over " + entries + " entries").orElse("yet")));
    }

    /** That an entry is sealed by a checkpoint; 404 while it is not sealed. */
    SealedEntry inclusion(long sequence, Optional<Long> size) {
        long index = tree.index(sequence).orElseThrow(() -> Problem.notFound("sealed entry", sequence));
        Note note = checkpoint(size);
        long sealed = Checkpoint.of(note).size();
        if (index >= sealed) {
            throw Problem.invalid("size", "is of a checkpoint from before this entry was sealed");
        }
        List<Range> path = InclusionProof.path(index, sealed);
        Map<NodeId, Hash> nodes = nodes(path);
        NodeId leaf = new NodeId(0, index);
        nodes.putAll(tree.nodes(List.of(leaf)));
        return new SealedEntry(
                sequence, index, sealed, Sealer.required(nodes, leaf).toString(), hashes(path, nodes), note.toString());
    }

    /** That the tree of {@code to} entries, if absent the latest, only adds to the tree of {@code from} entries. */
    Growth consistency(long from, Optional<Long> to) {
        long latest = Checkpoint.of(checkpoint(Optional.empty())).size();
        long until = to.orElse(latest);
        if (until < 0 || until > latest) {
            throw Problem.invalid("to", "is not a size that the journal had; it has " + latest + " sealed entries");
        }
        if (from < 0 || from > until) {
            throw Problem.invalid("from", "is not between 0 and " + until);
        }
        List<Range> path = ConsistencyProof.path(from, until);
        return new Growth(from, until, hashes(path, nodes(path)));
    }

    private Map<NodeId, Hash> nodes(List<Range> path) {
        return tree.nodes(path.stream().flatMap(range -> range.nodes().stream()).toList());
    }

    private static List<String> hashes(List<Range> path, Map<NodeId, Hash> nodes) {
        List<String> hashes = new ArrayList<>();
        path.forEach(
                range -> hashes.add(range.hash(id -> Sealer.required(nodes, id)).toString()));
        return hashes;
    }
}
