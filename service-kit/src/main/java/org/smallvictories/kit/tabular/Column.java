package org.smallvictories.kit.tabular;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smallvictories.kit.tabular.Cell.Kind;

/**
 * A column that a table may have.
 *
 * @param aliases other headings that mean the same
 * @param description what belongs there, for whoever fills it in
 * @param <T> what its cells are read as
 */
public record Column<T>(
        String name, List<String> aliases, boolean required, String description, String example, Reader<T> reader) {

    /** Reads a cell that is not blank. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Cell cell, Style style) throws UnreadableCell;
    }

    /** Whole numbers from here on have lost digits in a spreadsheet. */
    private static final BigDecimal SHORTENED = new BigDecimal("1e15");

    private static final Map<String, Boolean> FLAGS = Map.ofEntries(
            Map.entry("true", true),
            Map.entry("yes", true),
            Map.entry("vrai", true),
            Map.entry("oui", true),
            Map.entry("wahr", true),
            Map.entry("ja", true),
            Map.entry("false", false),
            Map.entry("no", false),
            Map.entry("faux", false),
            Map.entry("non", false),
            Map.entry("falsch", false),
            Map.entry("nein", false));

    public static Column<String> text(String name, String description, String example) {
        return new Column<>(name, List.of(), false, description, example, Column::readText);
    }

    public static Column<BigDecimal> decimal(String name, String description, String example) {
        return new Column<>(name, List.of(), false, description, example, Column::readDecimal);
    }

    /** A number that a person could count up to. */
    public static Column<Integer> whole(String name, String description, String example) {
        return new Column<>(name, List.of(), false, description, example, Column::readWhole);
    }

    public static Column<LocalDate> date(String name, String description, String example) {
        return new Column<>(name, List.of(), false, description, example, Column::readDate);
    }

    /** True or false, also as spreadsheet programs in French and German write it. */
    public static Column<Boolean> flag(String name, String description, String example) {
        return new Column<>(name, List.of(), false, description, example, Column::readFlag);
    }

    /** One of the constants, in capitals or not. */
    public static <E extends Enum<E>> Column<E> choice(
            String name, Class<E> choices, String description, String example) {
        return new Column<>(
                name, List.of(), false, description, example, (cell, style) -> readChoice(cell, style, choices));
    }

    public Column<T> needed() {
        return new Column<>(name, aliases, true, description, example, reader);
    }

    public Column<T> alsoCalled(String... headings) {
        return new Column<>(name, List.of(headings), required, description, example, reader);
    }

    /** What the cell says; null when it is blank. */
    public T read(Cell cell, Style style) throws UnreadableCell {
        if (cell.kind() == Kind.ERROR) {
            throw new UnreadableCell("is an error of the spreadsheet");
        }
        return cell.isBlank() ? null : reader.read(cell, style);
    }

    Stream<String> headings() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    private static String readText(Cell cell, Style style) throws UnreadableCell {
        if (cell.kind() == Kind.NUMBER && new BigDecimal(cell.text()).abs().compareTo(SHORTENED) >= 0) {
            throw new UnreadableCell(
                    "was shortened by the spreadsheet; give the cell the format Text and enter it again");
        }
        return Blanks.strip(cell.text());
    }

    private static BigDecimal readDecimal(Cell cell, Style style) throws UnreadableCell {
        return switch (cell.kind()) {
            case NUMBER -> new BigDecimal(cell.text());
            case TEXT -> style.decimals().read(cell.text());
            default ->
                throw new UnreadableCell("is a " + cell.kind().name().toLowerCase(Locale.ROOT)
                        + " and not a number; change the cell's format");
        };
    }

    private static Integer readWhole(Cell cell, Style style) throws UnreadableCell {
        try {
            return readDecimal(cell, style).intValueExact();
        } catch (ArithmeticException fractionOrTooLarge) {
            throw new UnreadableCell("must be a whole number");
        }
    }

    private static LocalDate readDate(Cell cell, Style style) throws UnreadableCell {
        return switch (cell.kind()) {
            case DATE -> DateStyle.UNDECLARED.read(cell.text());
            case TEXT -> style.dates().read(cell.text());
            default -> throw new UnreadableCell("is not a date; give the cell a date format or write it as 2020-11-27");
        };
    }

    private static Boolean readFlag(Cell cell, Style style) throws UnreadableCell {
        Boolean flag = FLAGS.get(Blanks.strip(cell.text()).toLowerCase(Locale.ROOT));
        if (flag == null) {
            throw new UnreadableCell("must be true or false");
        }
        return flag;
    }

    private static <E extends Enum<E>> E readChoice(Cell cell, Style style, Class<E> choices) throws UnreadableCell {
        String text = Blanks.strip(cell.text());
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new UnreadableCell("must be one of "
                        + Arrays.stream(choices.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))));
    }
}
