package org.smallvictories.kit.proof;

/** What was to be shown is not shown: the message says in one sentence why. */
public class InvalidProof extends RuntimeException {

    public InvalidProof(String reason) {
        super(reason);
    }
}
