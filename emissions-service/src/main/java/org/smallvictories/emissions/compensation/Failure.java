package org.smallvictories.emissions.compensation;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That an order, or what was left of it, was not carried out.
 *
 * @param failureRemedy what is to be done now
 * @param failureIsFinal not so where the order was given up: the provider may have carried it out, and its late word counts
 */
@Embeddable
record Failure(Instant failedAt, String failedBy, String failureReason, String failureRemedy, Boolean failureIsFinal) {}
