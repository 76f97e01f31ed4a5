package org.smallvictories.donations.exchangerate;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the ECB published on a day.
 *
 * @param value how much of the currency one euro was
 */
record Rate(LocalDate publishedOn, String currency, BigDecimal value) {}
