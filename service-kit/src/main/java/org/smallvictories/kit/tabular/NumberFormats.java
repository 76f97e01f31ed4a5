package org.smallvictories.kit.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** How a workbook shows the numbers of its cells: as such, as a date, or as something that is not their value. */
final class NumberFormats {

    /** What a number looks like to whoever reads the sheet. */
    private enum Look {
        NUMBER,
        DATE,
        PERCENT,
        SCALED
    }

    static final NumberFormats NONE = new NumberFormats(List.of());

    /** A spreadsheet keeps 15 digits; what a binary fraction adds behind them was never entered. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LARGEST_EXPONENT = 330;
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hHmMsS]+])[^]]*]");
    private static final Pattern DATE_PART = Pattern.compile("[yYmMdDhHsS]");
    private static final Pattern SCALE = Pattern.compile("[0#?],+(?![0#?,])");

    private final List<Look> looks;

    private NumberFormats(List<Look> looks) {
        this.looks = looks;
    }

    static NumberFormats of(Xml styles) throws XMLStreamException {
        Map<Integer, String> codes = new HashMap<>();
        List<Look> looks = new ArrayList<>();
        while (styles.toStartOf("numFmt", "cellXfs")) {
            if (styles.isAt("numFmt")) {
                codes.put(
                        Integer.valueOf(styles.attribute("numFmtId")), String.valueOf(styles.attribute("formatCode")));
                continue;
            }
            while (styles.next() && !styles.isAtEndOf("cellXfs")) {
                if (styles.isAt("xf")) {
                    String id = styles.attribute("numFmtId");
                    looks.add(look(id == null ? 0 : Integer.parseInt(id), codes));
                }
            }
        }
        return new NumberFormats(looks);
    }

    /** The cell that a reader of the sheet sees. */
    Cell shown(String style, String value, boolean since1904) {
        BigDecimal number = new BigDecimal(value).round(DIGITS);
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            return Cell.error(value);
        }
        BigDecimal exact = number.signum() == 0 ? BigDecimal.ZERO : plain(number);
        return switch (look(style)) {
            case DATE -> SpreadsheetDates.cell(exact, since1904);
            case PERCENT -> Cell.text(plain(exact.movePointRight(2)).toPlainString() + "%");
            case SCALED -> Cell.error(exact.toPlainString() + " shown in thousands or millions");
            case NUMBER -> Cell.number(exact);
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private Look look(String style) {
        int index = style == null ? 0 : Integer.parseInt(style);
        return index < looks.size() ? looks.get(index) : Look.NUMBER;
    }

    /** Formats up to 163 are built in (ECMA-376 part 1, 18.8.30). */
    private static Look look(int id, Map<Integer, String> codes) {
        if (codes.containsKey(id)) {
            return lookOf(codes.get(id));
        }
        if (id == 9 || id == 10) {
            return Look.PERCENT;
        }
        boolean date = id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
        return date ? Look.DATE : Look.NUMBER;
    }

    private static Look lookOf(String code) {
        String parts = LITERAL.matcher(code).replaceAll("");
        if (parts.equalsIgnoreCase("General")) {
            return Look.NUMBER;
        }
        if (DATE_PART.matcher(parts).find()) {
            return Look.DATE;
        }
        if (parts.contains("%")) {
            return Look.PERCENT;
        }
        return SCALE.matcher(parts).find() ? Look.SCALED : Look.NUMBER;
    }
}
