package org.smallvictories.emissions.factor;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.smallvictories.kit.tabular.Cell;
import org.smallvictories.kit.tabular.Column;
import org.smallvictories.kit.tabular.UnreadableCell;

/** How the cells of factor files are read. */
final class FactorCells {

    private static final int MOST_DIGITS = 40;

    private FactorCells() {}

    static Column<Integer> whole(String name, String description, String example) {
        return new Column<>(name, List.of(), false, description, example, (cell, style) -> {
            try {
                return number(cell, '.').intValueExact();
            } catch (ArithmeticException fraction) {
                throw new UnreadableCell("is not a whole number");
            }
        });
    }

    /** A decimal in a file whose decimal sign is known, also with a power of ten such as 9,94E-05. */
    static Column<BigDecimal> decimal(String name, char sign) {
        return new Column<>(name, List.of(), false, "", "", (cell, style) -> number(cell, sign));
    }

    private static BigDecimal number(Cell cell, char sign) throws UnreadableCell {
        String text = cell.text().replaceAll("[\\s\\u00a0\\u202f]", "");
        String plain = cell.kind() == Cell.Kind.NUMBER ? text : text.replace(sign, '.');
        boolean otherSign = cell.kind() == Cell.Kind.TEXT && text.indexOf(sign == '.' ? ',' : '.') >= 0;
        if (otherSign
                || plain.length() > MOST_DIGITS
                || !plain.matches("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?")) {
            throw new UnreadableCell("is not a number with the decimal sign " + sign);
        }
        BigDecimal number = new BigDecimal(plain);
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** Such as {@code freighting-goods}; null when nothing of the text can be part of a slug. */
    static String slug(String text) {
        if (text == null) {
            return null;
        }
        String slug = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String short60 = slug.substring(0, Math.min(60, slug.length())).replaceAll("-$", "");
        return short60.isEmpty() ? null : short60;
    }

    static String joined(String... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    static String atMost(int length, String text) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
