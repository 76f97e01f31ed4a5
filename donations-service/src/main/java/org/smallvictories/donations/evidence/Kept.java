package org.smallvictories.donations.evidence;

/**
 * Evidence that is with its owner now.
 *
 * @param isNew false when it was there before
 */
public record Kept(EvidenceView evidence, boolean isNew) {}
