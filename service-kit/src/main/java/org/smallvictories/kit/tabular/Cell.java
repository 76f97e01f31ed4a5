package org.smallvictories.kit.tabular;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;

/**
 * One cell as the file holds it.
 *
 * @param text what is written; a NUMBER as plain decimal digits with a point, a DATE as ISO 8601 (with a time of day where
 *     the cell has one), a BOOLEAN as true or false, an ERROR as the spreadsheet shows it
 */
public record Cell(Kind kind, String text) {

    /** TEXT is all that CSV knows. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR
    }

    public static final Cell EMPTY = new Cell(Kind.TEXT, "");

    public static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(Kind.TEXT, text);
    }

    public static Cell number(BigDecimal number) {
        return new Cell(Kind.NUMBER, number.toPlainString());
    }

    static Cell error(String shown) {
        return new Cell(Kind.ERROR, shown);
    }

    @JsonIgnore
    public boolean isBlank() {
        return kind == Kind.TEXT && Blanks.strip(text).isEmpty();
    }
}
