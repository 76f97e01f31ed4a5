package org.smallvictories.emissions.footprint;

import org.smallvictories.emissions.factor.Factor;

/**
 * An activity whose quantity the server worked out.
 *
 * @param part of the calculation, such as {@code traffic/network/operation}: the same in every calculation, so that two
 *     footprints can be compared part by part
 * @param derivation how the quantity follows from what was given
 * @param visitorDevices by what the line counts visitors' devices; {@code null} when it does not
 */
public record DerivedActivity(
        String part, NewActivity activity, Factor factor, String derivation, VisitorDevices visitorDevices) {}
