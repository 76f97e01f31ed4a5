package org.smallvictories.emissions.summary;

import java.time.Instant;
import org.smallvictories.emissions.compensation.CompensationTotals;
import org.smallvictories.kit.request.Period;

/**
 * Emissions and compensation of a period, side by side and never netted.
 *
 * @param asOf the moment as of which the figures are: what was recorded by then and not void by then
 */
public record SummaryView(Instant asOf, Period period, EmissionTotals emissions, CompensationTotals compensation) {}
