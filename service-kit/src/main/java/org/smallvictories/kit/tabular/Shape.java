package org.smallvictories.kit.tabular;

/**
 * How a table lies in its file, as it was found out.
 *
 * @param encoding of a CSV, by its IANA name
 * @param separator of a CSV: comma, semicolon or tab
 * @param sheet of a workbook
 */
public record Shape(TableFormat format, String encoding, Separator separator, String sheet) {

    /** What stands between the cells of a CSV line. */
    public enum Separator {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t');

        private final char character;

        Separator(char character) {
            this.character = character;
        }

        public char character() {
            return character;
        }
    }
}
