package org.smallvictories.donations.exports;

import java.util.ResourceBundle;

/**
 * A column of the files for people.
 *
 * @param name the heading in CSV; where an import has the same column, called the same
 * @param sql of one gift as of a moment, in terms of {@link ExportedGifts}
 */
record ExportColumn(String name, Type type, String sql) {

    enum Type {
        /** What cannot be taken for a formula: ids, slugs, constants. */
        CODE("%s"),
        TEXT("harmless(%s)"),
        NUMBER("%s"),
        DATE("%s"),
        MOMENT("to_char(%s AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"),
        FLAG("CASE WHEN %s THEN 'true' ELSE 'false' END");

        private final String csv;

        Type(String csv) {
            this.csv = csv;
        }
    }

    /** As it stands in a CSV. */
    String csv() {
        return type.csv.formatted(sql) + " AS \"" + name + "\"";
    }

    String heading(ResourceBundle texts) {
        return text(texts, 0);
    }

    String meaning(ResourceBundle texts) {
        return text(texts, 1);
    }

    private String text(ResourceBundle texts, int part) {
        return texts.getString(name).split("\\|", 2)[part].strip();
    }
}
