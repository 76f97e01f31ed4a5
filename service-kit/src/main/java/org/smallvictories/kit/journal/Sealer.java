package org.smallvictories.kit.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.smallvictories.kit.lifecycle.Regularly;
import org.smallvictories.kit.proof.Checkpoint;
import org.smallvictories.kit.proof.Frontier;
import org.smallvictories.kit.proof.Hash;
import org.smallvictories.kit.proof.NodeId;
import org.smallvictories.kit.proof.Note;
import org.smallvictories.kit.proof.Range;

/**
 * Seals what was journalled: takes committed entries, gives them their place in the Merkle tree for good and signs a
 * checkpoint over all. Its work grows with the number of new entries, not with the journal. One replica seals at a time.
 */
@ApplicationScoped
public class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class);
    private static final String TAMPERED = "the database was tampered with";
    private static final NodeId FIRST = new NodeId(0, 0);

    private final TreeStore tree;
    private final CheckpointKeys keys;
    private final JournalConfig config;
    private final Instance<CheckpointResource> published;
    private final Counter failures;

    /** Replicas without a common key file each have their own key: one checkpoint each, not one each time. */
    private volatile boolean announced;

    Sealer(
            TreeStore tree,
            CheckpointKeys keys,
            JournalConfig config,
            @Any Instance<CheckpointResource> published,
            MeterRegistry metrics) {
        this.tree = tree;
        this.keys = keys;
        this.config = config;
        this.published = published;
        this.failures = metrics.counter("journal.sealing.failures");
    }

    /**
     * For services that publish their checkpoints; the others have nothing to seal. A key that cannot be read ends the start
     * of a service, not its first sealing.
     */
    void begin(@Observes StartupEvent started, Regularly regularly) {
        if (!published.isUnsatisfied()) {
            keys.signers();
            regularly.run(config.sealing().every(), this::sealAll);
        }
    }

    private void sealAll() {
        try {
            while (seal() == config.sealing().batch()) {
                // there may be more
            }
        } catch (RuntimeException failure) {
            failures.increment();
            LOG.errorf("The journal was not sealed, which will be tried again: %s", failure.getMessage());
        }
    }

    /**
     * Seals up to one batch of entries in a transaction of its own.
     *
     * @return how many; none also when another replica is at it
     * @throws IllegalStateException when the stored tree is not what the last checkpoint says: no checkpoint is signed over a
     *     tree that was tampered with
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int seal() {
        if (!tree.lock()) {
            return 0;
        }
        Optional<Note> last = tree.latest();
        List<Leaf> leaves = tree.takeUnsealed(config.sealing().batch());
        if (!leaves.isEmpty() || !isAnnounced(last)) {
            sign(grow(edge(last), leaves));
        }
        announced = true;
        return leaves.size();
    }

    private boolean isAnnounced(Optional<Note> last) {
        return last.isPresent() && (announced || last.get().namesAll(keys.verifierKeys()));
    }

    private Frontier edge(Optional<Note> last) {
        if (last.isEmpty()) {
            if (!tree.nodes(List.of(FIRST)).isEmpty()) {
                throw new IllegalStateException("entries are sealed, but all checkpoints are gone: " + TAMPERED);
            }
            return new Frontier();
        }
        Checkpoint checkpoint = Checkpoint.of(last.get());
        Map<NodeId, Hash> nodes = tree.nodes(new Range(0, checkpoint.size()).nodes());
        Frontier edge = new Frontier(checkpoint.size(), id -> required(nodes, id));
        if (!edge.root().equals(checkpoint.root())) {
            throw new IllegalStateException(
                    "the stored tree is not the one that was signed at " + checkpoint.size() + " entries: " + TAMPERED);
        }
        return edge;
    }

    static Hash required(Map<NodeId, Hash> nodes, NodeId id) {
        Hash hash = nodes.get(id);
        if (hash == null) {
            throw new IllegalStateException("the stored tree lacks " + id + ": " + TAMPERED);
        }
        return hash;
    }

    private Frontier grow(Frontier edge, List<Leaf> leaves) {
        Map<NodeId, Hash> completed = new LinkedHashMap<>();
        tree.place(edge.size(), leaves);
        leaves.forEach(leaf -> edge.append(leaf.hash(), completed::put));
        tree.keep(completed);
        return edge;
    }

    private void sign(Frontier edge) {
        keys.verifierKeys().forEach(tree::publish);
        Checkpoint checkpoint = new Checkpoint(config.origin(), edge.size(), edge.root());
        tree.append(checkpoint, Note.sign(checkpoint.text(), keys.signers()));
    }
}
