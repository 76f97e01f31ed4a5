package org.smallvictories.kit.tabular;

/**
 * How much a file may ask of its reader.
 *
 * @param columns most columns of a table
 * @param cellLength most characters of a cell
 * @param unpackedBytes most bytes that a workbook may unpack to
 */
public record TableLimits(int columns, int cellLength, long unpackedBytes) {

    /** A cell of Excel holds 32,767 characters. */
    public static final TableLimits USUAL = new TableLimits(200, 32_767, 1L << 30);
}
