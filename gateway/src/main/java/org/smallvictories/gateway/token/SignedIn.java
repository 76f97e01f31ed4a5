package org.smallvictories.gateway.token;

import java.time.Duration;
import java.util.Set;

/**
 * Who holds a token.
 *
 * @param name the user name
 * @param roles of {@link org.smallvictories.kit.identity.Roles}
 * @param partners slugs of the partners that the person acts for
 * @param remaining how long the token is still good
 */
public record SignedIn(String name, Set<String> roles, Set<String> partners, Duration remaining) {}
