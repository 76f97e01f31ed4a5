package org.smallvictories.kit.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Shows that a tree only grew out of an earlier one (RFC 6962, section 2.1.2).
 *
 * @param from size of the earlier tree
 * @param to size of the later tree
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

    public ConsistencyProof {
        if (from < 0 || from > to) {
            throw new InvalidProof("A tree of " + from + " entries does not come before one of " + to);
        }
    }

    /** The subtrees whose hashes are the {@link #path}; none from the tree of no leaves, with which every tree is consistent. */
    public static List<Range> path(long from, long to) {
        List<Range> path = new ArrayList<>();
        Range range = new Range(0, to);
        while (from > 0 && range.end() != from) {
            boolean left = from <= range.left().end();
            path.add(left ? range.right() : range.left());
            range = left ? range.left() : range.right();
        }
        if (range.begin() > 0) {
            path.add(range);
        }
        Collections.reverse(path);
        return path;
    }

    /** Whether the proof leads from the one root to the other (RFC 9162, section 2.1.4.2). */
    public boolean holds(Hash earlier, Hash later) {
        if (from == 0) {
            return path.isEmpty() && earlier.equals(Hash.ofNothing());
        }
        if (from == to) {
            return path.isEmpty() && earlier.equals(later);
        }
        return !path.isEmpty() && leads(earlier, later);
    }

    private boolean leads(Hash earlier, Hash later) {
        int skipped = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> skipped;
        long last = (to - 1) >> skipped;
        // A perfect earlier tree is itself the first node of the path, and left out of it.
        boolean perfect = Long.bitCount(from) == 1;
        Hash old = perfect ? earlier : path.get(0);
        Hash now = old;
        for (Hash sibling : path.subList(perfect ? 0 : 1, path.size())) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                old = Hash.ofNode(sibling, old);
                now = Hash.ofNode(sibling, now);
                while (node % 2 == 0 && node != 0) {
                    node /= 2;
                    last /= 2;
                }
            } else {
                now = Hash.ofNode(now, sibling);
            }
            node /= 2;
            last /= 2;
        }
        return last == 0 && old.equals(earlier) && now.equals(later);
    }
}
