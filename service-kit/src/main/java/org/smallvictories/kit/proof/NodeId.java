package org.smallvictories.kit.proof;

/**
 * Names a perfect subtree, which never changes once its last leaf is there.
 *
 * @param level 0 for a leaf; the subtree has 2 to the power of {@code level} leaves
 * @param index which one of that level, from the left, from 0
 */
public record NodeId(int level, long index) {}
