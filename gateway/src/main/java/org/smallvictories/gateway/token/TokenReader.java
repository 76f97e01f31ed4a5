package org.smallvictories.gateway.token;

import java.util.Optional;

/** Knows one kind of bearer token. Each implementation that is a bean is asked. */
public interface TokenReader {

    /**
     * Who holds the token; empty when it is of another kind, or not good (any more). May block.
     *
     * @throws org.smallvictories.kit.problem.Problem 503 when that cannot be told
     */
    Optional<SignedIn> read(String token);
}
