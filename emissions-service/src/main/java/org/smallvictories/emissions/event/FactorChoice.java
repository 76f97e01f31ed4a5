package org.smallvictories.emissions.event;

import java.math.BigDecimal;
import org.smallvictories.emissions.factor.Factor;

/**
 * The factor that the caller named, or that is the usual one.
 *
 * @param field where the caller could name it
 */
record FactorChoice(String field, String slug) {

    static FactorChoice of(String field, String given, String usual) {
        return new FactorChoice(field, given == null ? usual : given);
    }

    /** The newest version; 422 on the field when there is none, or its unit does not fit. */
    Factor fitting(BigDecimal quantity, String unit) {
        Factor factor = Factor.named(slug, null, field);
        factor.units(quantity, unit, field);
        return factor;
    }
}
