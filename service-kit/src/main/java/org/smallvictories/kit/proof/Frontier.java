package org.smallvictories.kit.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The right edge of a growing tree: all that is needed to append leaves and to tell the root. Not for several threads. */
public final class Frontier {

    /** Roots of the perfect subtrees, the largest first. */
    private final List<Hash> subtrees = new ArrayList<>();

    private long size;

    /** The edge of the tree of no leaves. */
    public Frontier() {}

    /** The edge of a tree of {@code size} leaves, of which it reads as many nodes as {@code size} has bits set. */
    public Frontier(long size, Function<NodeId, Hash> stored) {
        new Range(0, size).nodes().forEach(node -> subtrees.add(stored.apply(node)));
        this.size = size;
    }

    /** @param completed is told each perfect subtree that this leaf completes: the leaf itself first, then upwards */
    public void append(Hash leaf, BiConsumer<NodeId, Hash> completed) {
        Hash hash = leaf;
        NodeId node = new NodeId(0, size);
        completed.accept(node, hash);
        while (node.index() % 2 == 1) {
            hash = Hash.ofNode(subtrees.remove(subtrees.size() - 1), hash);
            node = new NodeId(node.level() + 1, node.index() / 2);
            completed.accept(node, hash);
        }
        subtrees.add(hash);
        size++;
    }

    public void append(Hash leaf) {
        append(leaf, (node, hash) -> {});
    }

    public long size() {
        return size;
    }

    public Hash root() {
        if (subtrees.isEmpty()) {
            return Hash.ofNothing();
        }
        Hash root = subtrees.get(subtrees.size() - 1);
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = Hash.ofNode(subtrees.get(i), root);
        }
        return root;
    }
}
