package org.smallvictories.emissions.uncertainty;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How sure a mass is.
 *
 * @param gsdSquared the squared geometric standard deviation, without dimension; 1 when sure
 * @param lowKgCO2e the lower end of the interval of 95 %
 * @param highKgCO2e its upper end
 */
@Schema(
        description =
                "How sure a mass is: the interval of 95 % lies between the mass divided by gsdSquared and times it")
public record Uncertainty(BigDecimal gsdSquared, BigDecimal lowKgCO2e, BigDecimal highKgCO2e) {

    /** How wide the interval is. */
    public BigDecimal width() {
        return highKgCO2e.subtract(lowKgCO2e);
    }

    public Spread spread() {
        return Spread.ofGsdSquared(gsdSquared);
    }
}
