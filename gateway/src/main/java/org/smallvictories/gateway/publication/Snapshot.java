package org.smallvictories.gateway.publication;

import java.time.Instant;

/**
 * The figures of a year as they were at a moment.
 *
 * @param impact the consolidated impact, JSON
 * @param found the figures and victories in it, JSON
 */
record Snapshot(Instant asOf, String impact, String found) {}
