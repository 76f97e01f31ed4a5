package org.smallvictories.kit.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.kit.tabular.Shape.Separator;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvTest {

    private static final Set<String> HEADINGS = Set.of("partner", "amount", "description");

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0}{1} with {2}")
    @CsvSource({
        "UTF-8,,COMMA,UTF-8",
        "UTF-8,EFBBBF,SEMICOLON,UTF-8",
        "UTF-8,EFBBBF,TAB,UTF-8",
        "UTF-16LE,FFFE,TAB,UTF-16LE",
        "UTF-16BE,FEFF,SEMICOLON,UTF-16BE",
        "windows-1252,,SEMICOLON,windows-1252",
        "windows-1252,,COMMA,windows-1252"
    })
    void encodings_and_separators_are_found_out_and_told(String charset, String mark, Separator separator, String told)
            throws IOException {
        String text = "partner;amount;description\r\nwwf;\"1,50\";Œuvre « été » à 5 €\r\n"
                .replace(';', separator.character());
        TableFile csv = open(concat(mark, text.getBytes(Charset.forName(charset))));

        assertEquals(new Shape(TableFormat.CSV, told, separator, null), csv.shape());
        assertEquals(
                List.of("wwf", "1,50", "Œuvre « été » à 5 €"), texts(rows(csv).get(1)));
    }

    @Test
    void a_first_line_that_announces_the_separator_is_no_row() throws IOException {
        TableFile csv = open("sep=;\r\npartner;amount\r\nwwf;1,50\r\n".getBytes(StandardCharsets.UTF_8));

        assertEquals(Separator.SEMICOLON, csv.shape().separator());
        assertEquals(1, rows(csv).get(0).line());
        assertEquals(List.of("wwf", "1,50"), texts(rows(csv).get(1)));
    }

    @Test
    void lines_are_numbered_as_a_spreadsheet_shows_them() throws IOException {
        TableFile csv = open("partner,description\n\nwwf,\"two\nlines\"\n,\nla-cloche,\"x\"\n".getBytes());

        assertEquals(List.of(1, 3, 5), rows(csv).stream().map(Row::line).toList());
    }

    @Test
    void bytes_that_fit_no_encoding_are_refused() {
        byte[] neither = concat(null, "partner,amount\nwwf,\u00E9".getBytes(StandardCharsets.ISO_8859_1));
        neither[neither.length - 1] = (byte) 0x81; // not in Windows-1252 either

        assertEquals(
                "is not text in UTF-8, UTF-16 with a mark or windows-1252; save it as \"CSV UTF-8\" or as .xlsx",
                assertThrows(UnreadableTable.class, () -> open(neither)).getMessage());
    }

    @Test
    void a_mark_must_not_lie() {
        byte[] lying = concat("EFBBBF", "partner,amount\nété,1".getBytes(Charset.forName("windows-1252")));

        assertThrows(UnreadableTable.class, () -> open(lying));
        assertThrows(UnreadableTable.class, () -> open("partner,amount".getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void an_unclosed_quote_does_not_swallow_the_rest() {
        String unclosed = "partner,description\nwwf,\"open\nwwf,next\n";

        UnreadableTable refused =
                assertThrows(UnreadableTable.class, () -> rows(open(unclosed.getBytes(StandardCharsets.UTF_8))));
        assertTrue(refused.getMessage().contains("line 2"), refused.getMessage());
    }

    @Test
    void limits_hold() {
        String wide = "partner,amount\nwwf" + ",x".repeat(300);
        String longCell = "partner\n" + "x".repeat(40_000);

        assertThrows(UnreadableTable.class, () -> rows(open(wide.getBytes())));
        assertThrows(UnreadableTable.class, () -> rows(open(longCell.getBytes())));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1+1,'=1+1", "@x,'@x", "-12.50,-12.50", "-1+2,'-1+2", "'=x,''=x", "plain,plain", "'said,'said"})
    void cells_that_a_spreadsheet_would_run_are_made_harmless_and_read_back(String text, String written) {
        assertEquals(written, Harmless.write(text));
        assertEquals(text, Harmless.read(Harmless.write(text)));
    }

    @Property(tries = 200)
    void what_is_written_is_read_back_under_the_same_line_numbers(
            @ForAll("tables") @Size(min = 1, max = 20) List<List<String>> table, @ForAll Separator separator)
            throws IOException {
        Path file = Files.createTempFile("csv", null);
        try (OutputStream out = Files.newOutputStream(file);
                TableWriter writer = TableWriter.of(new Shape(TableFormat.CSV, null, separator, null), out)) {
            writer.row(List.of(Cell.text("partner"), Cell.text("amount"), Cell.text("description")));
            for (List<String> row : table) {
                writer.row(row.stream().map(Cell::text).toList());
            }
        }
        List<Row> read = rows(TableFile.of(file, null, HEADINGS::contains, TableLimits.USUAL));
        Files.delete(file);

        List<Row> expected = new ArrayList<>();
        expected.add(row(1, List.of("partner", "amount", "description")));
        for (int i = 0; i < table.size(); i++) {
            expected.add(row(i + 2, table.get(i)));
        }
        expected.removeIf(Row::isBlank);
        assertEquals(expected, read);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars("ab\"'\n\r,;\t=+-@ é€1".toCharArray())
                .ofMaxLength(8);
        return cell.list().ofSize(3).list();
    }

    private static Row row(int line, List<String> texts) {
        return new Row(line, texts.stream().map(Cell::text).toList());
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    private static List<Row> rows(TableFile table) {
        List<Row> rows = new ArrayList<>();
        try (Rows source = table.rows()) {
            source.next().ifPresent(rows::add);
            for (var row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private TableFile open(byte[] bytes) throws IOException {
        Path file = Files.write(directory.resolve("table.csv"), bytes);
        return TableFile.of(file, null, HEADINGS::contains, TableLimits.USUAL);
    }

    private static byte[] concat(String mark, byte[] text) {
        byte[] start = mark == null ? new byte[0] : java.util.HexFormat.of().parseHex(mark);
        byte[] all = java.util.Arrays.copyOf(start, start.length + text.length);
        System.arraycopy(text, 0, all, start.length, text.length);
        return all;
    }
}
