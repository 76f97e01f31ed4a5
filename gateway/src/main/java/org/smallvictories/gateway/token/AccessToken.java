package org.smallvictories.gateway.token;

import java.time.Duration;

/** What a person holds while they are signed in. It says who they are; what they may do is looked up. */
record AccessToken(String name, Duration remaining) {}
