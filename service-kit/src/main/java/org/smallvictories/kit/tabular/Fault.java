package org.smallvictories.kit.tabular;

/**
 * What is wrong with one value of a row.
 *
 * @param column its heading in the file
 * @param value as the file has it, shortened
 */
public record Fault(String column, String value, String reason) {}
