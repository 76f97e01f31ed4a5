package org.smallvictories.donations.device;

import java.math.BigDecimal;

/** What is said alike of devices by count and of one that is listed by itself. */
interface Described {

    DeviceType type();

    String brand();

    String model();

    Condition condition();

    BigDecimal value();

    String currency();
}
