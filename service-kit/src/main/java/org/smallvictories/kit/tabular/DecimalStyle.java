package org.smallvictories.kit.tabular;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How decimals are written in a file. Thousands may be separated by spaces of all kinds, apostrophes, and the one of point
 * and comma that is not the decimal sign. Undeclared, a value that could be read in two ways is refused.
 */
public enum DecimalStyle {
    UNDECLARED,
    POINT,
    COMMA;

    private static final int MOST_DIGITS = 40;
    private static final Pattern NUMBER = Pattern.compile("([+-]?)([0-9]+(?:[ '.,][0-9]+)*)");
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}(?:([ '.,])[0-9]{3})(?:\\1[0-9]{3})*");
    private static final Pattern AMBIGUOUS = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

    /** The exact value, with as many decimals as are written. */
    public BigDecimal read(String text) throws UnreadableCell {
        Matcher number = NUMBER.matcher(plain(text));
        if (text.length() > MOST_DIGITS || !number.matches()) {
            throw new UnreadableCell(
                    "is not a plain number; write digits only, such as 1234.50, without currency, percent or brackets");
        }
        String digits = number.group(2);
        int decimalSign = decimalSign(digits);
        String whole = decimalSign < 0 ? digits : digits.substring(0, decimalSign);
        String decimals = decimalSign < 0 ? "" : "." + digits.substring(decimalSign + 1);
        return new BigDecimal(number.group(1) + ungrouped(whole) + decimals);
    }

    /** The position of the decimal sign, -1 when there is none. */
    private int decimalSign(String digits) throws UnreadableCell {
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        return switch (this) {
            case POINT -> declared(digits, point, comma);
            case COMMA -> declared(digits, comma, point);
            case UNDECLARED -> undeclared(digits, point, comma);
        };
    }

    private int declared(String digits, int sign, int other) throws UnreadableCell {
        if (sign >= 0 && (other > sign || digits.indexOf(digits.charAt(sign)) < sign)) {
            throw new UnreadableCell("does not fit the decimal style that was declared, " + this);
        }
        return sign;
    }

    private static int undeclared(String digits, int point, int comma) throws UnreadableCell {
        if (AMBIGUOUS.matcher(digits).matches()) {
            String whole = digits.replaceAll("[.,]", "");
            String decimal = digits.replace(',', '.') + "0";
            throw new UnreadableCell("could be " + whole + " or " + digits.replace(',', '.') + "; write " + whole
                    + " or " + decimal + ", or declare the decimal style, POINT or COMMA");
        }
        int last = Math.max(point, comma);
        boolean once = last >= 0 && digits.indexOf(digits.charAt(last)) == last;
        return once && digits.indexOf(' ', last) < 0 && digits.indexOf('\'', last) < 0 ? last : -1;
    }

    private static String ungrouped(String whole) throws UnreadableCell {
        if (whole.chars().allMatch(Character::isDigit)) {
            return whole;
        }
        if (!GROUPED.matcher(whole).matches()) {
            throw new UnreadableCell("does not group its digits by three; write it without separators of thousands");
        }
        return whole.replaceAll("[^0-9]", "");
    }

    /** With one kind of space, apostrophe and minus. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (char c : Blanks.strip(text).toCharArray()) {
            plain.append(
                    switch (c) {
                        case '\u00A0', '\u202F', '\u2009' -> ' ';
                        case '\u2019' -> '\'';
                        case '\u2212' -> '-';
                        default -> c;
                    });
        }
        return plain.toString();
    }
}
