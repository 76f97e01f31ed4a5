package org.smallvictories.kit.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Shows that a leaf is in a tree (RFC 6962, section 2.1.1).
 *
 * @param index of the leaf, from 0
 * @param size of the tree
 * @param path hashes from the leaf's sibling up to a child of the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new InvalidProof("A tree of " + size + " entries has no position " + index);
        }
    }

    /** The subtrees whose hashes are the {@link #path}. */
    public static List<Range> path(long index, long size) {
        List<Range> path = new ArrayList<>();
        Range range = new Range(0, size);
        while (range.length() > 1) {
            boolean left = index < range.left().end();
            path.add(left ? range.right() : range.left());
            range = left ? range.left() : range.right();
        }
        Collections.reverse(path);
        return path;
    }

    /** The root of the tree, if the leaf is where the proof says (RFC 9162, section 2.1.3.2). */
    public Hash root(Hash leaf) {
        Hash hash = leaf;
        long node = index;
        long last = size - 1;
        for (Hash sibling : path) {
            if (last == 0) {
                throw new InvalidProof("The proof is longer than its tree is high");
            }
            if (node % 2 == 1 || node == last) {
                hash = Hash.ofNode(sibling, hash);
                while (node % 2 == 0 && node != 0) {
                    node /= 2;
                    last /= 2;
                }
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            node /= 2;
            last /= 2;
        }
        if (last != 0) {
            throw new InvalidProof("The proof is shorter than its tree is high");
        }
        return hash;
    }
}
