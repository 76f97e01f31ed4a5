package org.smallvictories.kit.tabular;

/** What was declared about the way values are written in a file. */
public record Style(DecimalStyle decimals, DateStyle dates) {}
