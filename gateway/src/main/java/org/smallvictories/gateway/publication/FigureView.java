package org.smallvictories.gateway.publication;

/**
 * A figure as a page shows it.
 *
 * @param interval in words; null when not known
 * @param proof its page of proof; null in a preview
 * @param proofTitle what that page proves
 */
record FigureView(
        String label,
        String value,
        String interval,
        boolean illustrative,
        boolean provisional,
        String proof,
        String proofTitle) {}
