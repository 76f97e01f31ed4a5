/**
 * The Merkle tree of RFC 6962 and the signed notes of C2SP (signed-note, tlog-checkpoint) as pure code: no I/O, no clock and
 * nothing but the JDK, so that the service and the offline verifier run the same lines.
 *
 * <p>What it can show, and what not. Somebody who can write to the database but does not hold the signing key cannot change,
 * remove, reorder or insert an entry under a signed checkpoint without it showing: the root no longer comes out. They can
 * hide entries that no checkpoint seals yet, cut the journal back to an earlier checkpoint, or append false entries in the
 * present; the first two show to everybody who keeps a later checkpoint. Somebody who holds the key as well can rewrite the
 * whole journal and sign it anew: that shows only against checkpoints that were published or handed out before, which is why
 * checkpoints are public and auditors should keep them.
 */
package org.smallvictories.kit.proof;
