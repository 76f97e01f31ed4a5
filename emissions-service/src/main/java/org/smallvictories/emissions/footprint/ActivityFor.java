package org.smallvictories.emissions.footprint;

import java.util.UUID;

/** An activity, and the footprint that it is a line of. */
public record ActivityFor(UUID footprint, NewActivity activity) {}
