package org.smallvictories.emissions.footprint;

import java.util.UUID;

/**
 * A reference that an activity of the footprint has.
 *
 * @param same whether that activity was recorded with the values that are now sent again
 */
public record RecordedBefore(UUID footprint, String reference, boolean same) {}
