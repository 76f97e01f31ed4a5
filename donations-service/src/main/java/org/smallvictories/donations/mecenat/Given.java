package org.smallvictories.donations.mecenat;

import java.math.BigDecimal;

/**
 * What was given in a fiscal year and qualifies, in EUR.
 *
 * @param toAidBodies to bodies that aid people in difficulty by meals, housing or care free of charge
 */
record Given(BigDecimal ordinary, BigDecimal toAidBodies) {

    static final Given NOTHING = new Given(BigDecimal.ZERO, BigDecimal.ZERO);

    BigDecimal total() {
        return ordinary.add(toAidBodies);
    }

    Given plus(Given more) {
        return new Given(ordinary.add(more.ordinary), toAidBodies.add(more.toAidBodies));
    }
}
