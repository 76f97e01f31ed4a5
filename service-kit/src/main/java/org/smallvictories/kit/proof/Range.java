package org.smallvictories.kit.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Consecutive leaves that make up one subtree of RFC 6962; the last subtree of a tree need not be perfect.
 *
 * @param begin the first leaf, from 0
 * @param end the leaf after the last
 */
public record Range(long begin, long end) {

    /** The perfect subtrees that it consists of, from left to right; no more than there are bits in its length. */
    public List<NodeId> nodes() {
        List<NodeId> nodes = new ArrayList<>();
        for (long next = begin; next < end; ) {
            int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(end - next);
            nodes.add(new NodeId(level, next >> level));
            next += 1L << level;
        }
        return nodes;
    }

    /** Its hash, made of the hashes of its {@link #nodes()}. */
    public Hash hash(Function<NodeId, Hash> stored) {
        List<NodeId> nodes = nodes();
        if (nodes.isEmpty()) {
            return Hash.ofNothing();
        }
        Hash hash = stored.apply(nodes.get(nodes.size() - 1));
        for (int i = nodes.size() - 2; i >= 0; i--) {
            hash = Hash.ofNode(stored.apply(nodes.get(i)), hash);
        }
        return hash;
    }

    long length() {
        return end - begin;
    }

    /** Where RFC 6962 splits it in two: after the largest power of two that is smaller than its length. */
    private long split() {
        return begin + Long.highestOneBit(length() - 1);
    }

    Range left() {
        return new Range(begin, split());
    }

    Range right() {
        return new Range(split(), end);
    }
}
