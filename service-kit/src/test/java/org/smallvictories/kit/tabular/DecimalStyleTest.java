package org.smallvictories.kit.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecimalStyleTest {

    /** How a locale writes numbers; ' ' stands for every kind of space. */
    private enum Written {
        POINT(DecimalStyle.POINT, "", '.'),
        ENGLISH(DecimalStyle.POINT, ",", '.'),
        SWISS(DecimalStyle.POINT, "'", '.'),
        COMMA(DecimalStyle.COMMA, "", ','),
        GERMAN(DecimalStyle.COMMA, ".", ','),
        FRENCH(DecimalStyle.COMMA, "\u202F", ','),
        OLD_FRENCH(DecimalStyle.COMMA, "\u00A0", ',');

        final DecimalStyle style;
        final String group;
        final char sign;

        Written(DecimalStyle style, String group, char sign) {
            this.style = style;
            this.group = group;
            this.sign = sign;
        }

        String write(BigDecimal value) {
            String plain = value.abs().toPlainString();
            String whole = plain.contains(".") ? plain.substring(0, plain.indexOf('.')) : plain;
            String decimals = plain.substring(whole.length()).replace('.', sign);
            return (value.signum() < 0 ? "-" : "") + whole.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", group) + decimals;
        }
    }

    @Property
    void what_is_written_in_a_style_is_read_back_exactly(@ForAll("decimals") BigDecimal value, @ForAll Written written)
            throws UnreadableCell {
        assertEquals(value, written.style.read(written.write(value)));
    }

    @Property
    void without_a_declared_style_a_value_is_read_right_or_refused(
            @ForAll("decimals") BigDecimal value, @ForAll Written written) {
        try {
            assertEquals(value, DecimalStyle.UNDECLARED.read(written.write(value)));
        } catch (UnreadableCell refused) {
            assertTrue(refused.getMessage().startsWith("could be "), refused.getMessage());
        }
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-999999999999"), new BigDecimal("999999999999"))
                .ofScale(2)
                .flatMap(value -> Arbitraries.of(0, 1, 2, 3, 6)
                        .map(scale -> value.movePointLeft(scale).setScale(scale, java.math.RoundingMode.DOWN)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            50000            | 50000
            125000.00        | 125000.00
            1,5              | 1.5
            1.50             | 1.50
            1234,56          | 1234.56
            1.234,56         | 1234.56
            1,234.56         | 1234.56
            1 234,56         | 1234.56
            1 234 567        | 1234567
            50 000,00        | 50000.00
            50 000,00        | 50000.00
            1'234.50         | 1234.50
            1’234,50         | 1234.50
            1.234.567        | 1234567
            1,234,567        | 1234567
            1.234,567        | 1234.567
            1234.567         | 1234.567
            0,500            | 0.500
            1,2345           | 1.2345
            -12,30           | -12.30
            −12,30           | -12.30
            +7               | 7
            007              | 7
            """)
    void unambiguous_without_a_declaration(String text, BigDecimal value) throws UnreadableCell {
        assertEquals(value, DecimalStyle.UNDECLARED.read(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1.234      | could be 1234 or 1.234; write 1234 or 1.2340, or declare the decimal style, POINT or COMMA
            1,234      | could be 1234 or 1.234; write 1234 or 1.2340, or declare the decimal style, POINT or COMMA
            125,000    | could be 125000 or 125.000; write 125000 or 125.0000, or declare the decimal style, POINT or COMMA
            -125.000   | could be 125000 or 125.000; write 125000 or 125.0000, or declare the decimal style, POINT or COMMA
            12 34      | does not group its digits by three; write it without separators of thousands
            1.23.456   | does not group its digits by three; write it without separators of thousands
            1 234.567,89 | does not group its digits by three; write it without separators of thousands
            0.123.456  | does not group its digits by three; write it without separators of thousands
            50 €       | is not a plain number; write digits only, such as 1234.50, without currency, percent or brackets
            1E3        | is not a plain number; write digits only, such as 1234.50, without currency, percent or brackets
            (50)       | is not a plain number; write digits only, such as 1234.50, without currency, percent or brackets
            5.         | is not a plain number; write digits only, such as 1234.50, without currency, percent or brackets
            .5         | is not a plain number; write digits only, such as 1234.50, without currency, percent or brackets
            1..5       | is not a plain number; write digits only, such as 1234.50, without currency, percent or brackets
            ١٢         | is not a plain number; write digits only, such as 1234.50, without currency, percent or brackets
            fifty      | is not a plain number; write digits only, such as 1234.50, without currency, percent or brackets
            """)
    void refused_without_a_declaration(String text, String reason) {
        assertEquals(
                reason,
                assertThrows(UnreadableCell.class, () -> DecimalStyle.UNDECLARED.read(text))
                        .getMessage());
    }

    @Test
    void however_long_a_text_is_looking_at_it_takes_no_deep_stack() {
        assertThrows(UnreadableCell.class, () -> DecimalStyle.UNDECLARED.read("1,".repeat(100_000) + "1"));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1.234       | COMMA | 1234
            1,234       | COMMA | 1.234
            1.234       | POINT | 1.234
            1,234       | POINT | 1234
            1.234.567,8 | COMMA | 1234567.8
            1,234,567.8 | POINT | 1234567.8
            """)
    void read_as_declared(String text, DecimalStyle style, BigDecimal value) throws UnreadableCell {
        assertEquals(value, style.read(text));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1.50        | COMMA
            1,50        | POINT
            1,234.56    | COMMA
            1.234,56    | POINT
            1,5,6       | COMMA
            1.5.6       | POINT
            """)
    void refused_where_it_does_not_fit_the_declaration(String text, DecimalStyle style) {
        assertThrows(UnreadableCell.class, () -> style.read(text));
    }
}
