package org.smallvictories.kit.journal;

/**
 * A change to be journalled together with others.
 *
 * @param action what happened, such as {@code donation.logged}
 * @param subject what it happened to
 * @param content the values of the change
 */
public record JournalChange(String action, String subject, Object content) {}
