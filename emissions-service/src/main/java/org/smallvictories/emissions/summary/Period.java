package org.smallvictories.emissions.summary;

import java.time.LocalDate;

/** Days, the first and the last included. */
public record Period(LocalDate from, LocalDate to) {}
