package org.smallvictories.gateway.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;

/**
 * Somebody who is signed in.
 *
 * @param name the account's user name
 * @param roles what the person may do
 * @param internalToken what services are handed in place of the access token
 * @param claims what the internal token says
 * @param expiry until when services take the internal token
 * @param goodFor until the account is looked up again
 */
public record Session(
        String name, Set<String> roles, String internalToken, JwtClaims claims, Instant expiry, Duration goodFor) {

    /** The value of the header {@code Authorization} for a call to a service. */
    public String authorization() {
        return "Bearer " + internalToken;
    }
}
