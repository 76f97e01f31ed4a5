package org.smallvictories.gateway.token;

import java.time.Duration;
import java.time.Instant;

/** What a person holds while they are signed in. It says who they are; what they may do is looked up. */
record AccessToken(String name, Instant issuedAt, Duration remaining) {}
