package org.smallvictories.emissions.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.smallvictories.emissions.footprint.FootprintView;

/**
 * A footprint compared with another.
 *
 * @param from the one it is compared with
 * @param to itself
 */
public record FootprintComparison(FootprintView from, FootprintView to, @JsonUnwrapped Comparison comparison) {}
