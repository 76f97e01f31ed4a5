package org.smallvictories.kit.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.kit.tabular.Cell.Kind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class XlsxTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    Path directory;

    private Path file;
    private final Map<String, String> parts = new TreeMap<>();

    @BeforeEach
    void a_workbook_as_excel_writes_it() {
        file = directory.resolve("table.xlsx");
        parts.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS
                        + "'><sheets><sheet name='Gifts' sheetId='1' r:id='rId1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "styles", "/xl/styles.xml")
                        + relation("rId3", "sharedStrings", "sharedStrings.xml")));
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><numFmts><numFmt numFmtId='164' formatCode='[$-40C]d\\ mmm\\ yyyy'/>"
                        + "<numFmt numFmtId='165' formatCode='#,##0.00&quot; day &quot;[Red]'/>"
                        + "<numFmt numFmtId='166' formatCode='#,##0,'/><numFmt numFmtId='167' formatCode='[h]:mm'/>"
                        + "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>"
                        + "<xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/>"
                        + "<xf numFmtId='9'/><xf numFmtId='167'/></cellXfs></styleSheet>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns='" + MAIN + "'><si><t>wwf</t></si><si><r><t>two </t></r><r><t>runs</t></r>"
                        + "<rPh><t>hint</t></rPh></si><si><t>a_x000D_b _x005F_x000D_</t></si></sst>");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <c r="A7"><v>50000</v></c>                         | NUMBER  | 50000
            <c r="A7"><v>0.30000000000000004</v></c>           | NUMBER  | 0.3
            <c r="A7"><v>1234567.8899999999</v></c>            | NUMBER  | 1234567.89
            <c r="A7"><v>1.25E5</v></c>                        | NUMBER  | 125000
            <c r="A7" s="3"><v>12.5</v></c>                    | NUMBER  | 12.5
            <c r="A7" s="1"><v>44162</v></c>                   | DATE    | 2020-11-27
            <c r="A7" s="2"><v>44162</v></c>                   | DATE    | 2020-11-27
            <c r="A7" s="1"><v>44162.75</v></c>                | DATE    | 2020-11-27T18:00
            <c r="A7" s="1"><v>59</v></c>                      | DATE    | 1900-02-28
            <c r="A7" s="1"><v>61</v></c>                      | DATE    | 1900-03-01
            <c r="A7" s="1"><v>60</v></c>                      | ERROR   | 60 shown as a date or time
            <c r="A7" s="6"><v>0.3125</v></c>                  | ERROR   | 0.3125 shown as a date or time
            <c r="A7" s="4"><v>50000</v></c>                   | ERROR   | 50000 shown in thousands or millions
            <c r="A7" s="5"><v>0.125</v></c>                   | TEXT    | 12.5%
            <c r="A7" t="d"><v>2020-11-27</v></c>              | DATE    | 2020-11-27
            <c r="A7" t="s"><v>0</v></c>                       | TEXT    | wwf
            <c r="A7" t="s"><v>1</v></c>                       | TEXT    | two runs
            <c r="A7" t="inlineStr"><is><t>in</t></is></c>     | TEXT    | in
            <c r="A7" t="str"><f>A1</f><v>made</v></c>         | TEXT    | made
            <c r="A7"><f>SUM(B1:B2)</f><v>7.10</v></c>         | NUMBER  | 7.1
            <c r="A7"><f>SUM(B1:B2)</f></c>                    | ERROR   | a formula without a result; open and save the file in a spreadsheet program
            <c r="A7" t="e"><f>1/0</f><v>#DIV/0!</v></c>       | ERROR   | #DIV/0!
            <c r="A7" t="b"><v>1</v></c>                       | BOOLEAN | true
            <c r="A7"><v>1E400</v></c>                         | ERROR   | 1E400
            """)
    void cells_are_what_the_spreadsheet_shows(String xml, Kind kind, String text) throws IOException {
        List<Row> rows = read("<row r='7'>" + xml + "</row>");

        assertEquals(List.of(new Row(7, List.of(new Cell(kind, text)))), rows);
    }

    @Test
    void escapes_are_read() throws IOException {
        List<Row> rows = read("<row r='1'><c t='s'><v>2</v></c></row>");

        assertEquals("a\rb _x000D_", rows.get(0).cell(0).text());
    }

    @Test
    void rows_and_cells_stand_where_they_say_or_beside_the_one_before() throws IOException {
        List<Row> rows = read("<row><c><v>1</v></c></row><row r='5'/><row r='9'><c r='C9'><v>2</v></c></row>"
                + "<row><c><v>3</v></c><c r='XFD10' s='1'/></row>");

        assertEquals(List.of(1, 9, 10), rows.stream().map(Row::line).toList());
        assertEquals("2", rows.get(1).cell(2).text());
        assertEquals(1, rows.get(2).cells().size());
    }

    @Test
    void days_are_counted_from_1904_where_the_workbook_says_so() throws IOException {
        parts.computeIfPresent(
                "xl/workbook.xml", (n, xml) -> xml.replace("<sheets>", "<workbookPr date1904='1'/><sheets>"));

        assertEquals(
                "2020-11-27",
                read("<row r='1'><c s='1'><v>42700</v></c></row>")
                        .get(0)
                        .cell(0)
                        .text());
    }

    @Test
    void which_of_several_filled_sheets_is_meant_must_be_said() throws IOException {
        parts.computeIfPresent(
                "xl/workbook.xml",
                (n, xml) -> xml.replace(
                        "</sheets>",
                        "<sheet name='More' r:id='rId4'/><sheet name='Hidden' state='hidden' r:id='rId4'/></sheets>"));
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (n, xml) -> xml.replace(
                        "</Relationships>",
                        relation("rId4", "worksheet", "worksheets/sheet2.xml") + "</Relationships>"));
        parts.put("xl/worksheets/sheet2.xml", sheet("<row r='1'><c><v>5</v></c></row>"));

        assertEquals(
                "has several sheets: say by 'sheet' which one of Gifts, More",
                assertThrows(UnreadableTable.class, () -> read("<row r='1'><c><v>1</v></c></row>"))
                        .getMessage());
        assertEquals(
                "5",
                rows(TableFile.of(file, "More", h -> true, TableLimits.USUAL))
                        .get(0)
                        .cell(0)
                        .text());
    }

    @Test
    void an_empty_second_sheet_is_no_question() throws IOException {
        parts.computeIfPresent(
                "xl/workbook.xml", (n, xml) -> xml.replace("</sheets>", "<sheet name='More' r:id='rId4'/></sheets>"));
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (n, xml) -> xml.replace(
                        "</Relationships>",
                        relation("rId4", "worksheet", "worksheets/sheet2.xml") + "</Relationships>"));
        parts.put("xl/worksheets/sheet2.xml", sheet(""));

        assertEquals(1, read("<row r='1'><c><v>1</v></c></row>").size());
    }

    @Test
    void entities_document_types_and_bombs_are_refused() {
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>";
        parts.put("xl/worksheets/sheet1.xml", doctype + sheet("<row r='1'><c t='str'><v>&e;</v></c></row>"));
        assertRefused("document type");
        parts.put("xl/worksheets/sheet1.xml", sheet("<row r='1'><c t='str'><v>&e;</v></c></row>"));
        assertRefused("cannot be read");
        parts.put(
                "xl/worksheets/sheet1.xml",
                sheet("<row r='1'><c t='str'><v>" + "x".repeat(2 << 20) + "</v></c></row>"));
        assertRefused("too long");
        parts.put(
                "xl/worksheets/sheet1.xml", sheet("<row r='1'><c t='str'><v>" + "x".repeat(40_000) + "</v></c></row>"));
        assertRefused("32767 characters");
        parts.put("xl/worksheets/sheet1.xml", sheet("<a>".repeat(200) + "</a>".repeat(200)));
        assertRefused("nested too deeply");
        parts.put("xl/worksheets/sheet1.xml", sheet("<row r='1'><c r='ZZZZZZZ1'><v>1</v></c></row>"));
        assertRefused("more than 200 columns");
        parts.put("xl/styles.xml", "<styleSheet xmlns='" + MAIN + "'>" + "<xf/>".repeat(3 << 20) + "</styleSheet>");
        assertRefused("unpacks to more than 8 MB");
    }

    @Test
    void what_unpacks_to_too_much_is_refused_whatever_the_archive_claims() throws IOException {
        parts.put("xl/worksheets/sheet1.xml", sheet("<row><c><v>1</v></c></row>".repeat(100_000)));
        write();
        TableFile table = TableFile.of(file, "Gifts", h -> true, new TableLimits(10, 100, 1 << 20));

        assertTrue(assertThrows(UnreadableTable.class, () -> rows(table))
                .getMessage()
                .contains("unpacks to more than 1 MB"));
    }

    @Test
    void an_archive_of_very_many_files_is_refused() {
        for (int i = 0; i < 2_100; i++) {
            parts.put("junk/" + i, "");
        }

        assertRefused("more than 2000 files");
    }

    @Test
    void what_is_no_workbook_is_refused() throws IOException {
        Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertTrue(assertThrows(UnreadableTable.class, () -> open(file))
                .getMessage()
                .contains("password"));
        Files.write(file, "PK\3\4 and then nothing".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(assertThrows(UnreadableTable.class, () -> open(file))
                .getMessage()
                .contains("ends too early"));
        parts.clear();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        assertRefused("is missing");
    }

    @Test
    void a_workbook_of_another_writer_is_read() throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Données");
            sheet.value(0, 0, "amount");
            sheet.value(0, 1, "date");
            sheet.value(1, 0, new BigDecimal("125000.10"));
            sheet.value(1, 1, LocalDate.of(2020, 11, 27));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
        }
        List<Row> rows = rows(open(file));

        assertEquals(new Cell(Kind.NUMBER, "125000.1"), rows.get(1).cell(0));
        assertEquals(new Cell(Kind.DATE, "2020-11-27"), rows.get(1).cell(1));
    }

    @Test
    void what_is_written_is_read_back() throws IOException {
        List<Cell> cells = List.of(
                Cell.text("=1+1"),
                Cell.number(new BigDecimal("-1234567.89")),
                new Cell(Kind.DATE, "2020-11-27"),
                new Cell(Kind.BOOLEAN, "true"));
        try (OutputStream out = Files.newOutputStream(file);
                TableWriter writer = TableWriter.of(new Shape(TableFormat.XLSX, null, null, "Gifts"), out)) {
            writer.row(List.of(Cell.text("a"), Cell.text("b"), Cell.text("c"), Cell.text("d")));
            writer.row(cells);
        }

        assertEquals(cells, rows(open(file)).get(1).cells());
    }

    private void assertRefused(String reason) {
        UnreadableTable refused = assertThrows(UnreadableTable.class, () -> {
            write();
            rows(open(file));
        });
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    private List<Row> read(String rows) throws IOException {
        parts.put("xl/worksheets/sheet1.xml", sheet(rows));
        write();
        return rows(open(file));
    }

    private void write() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static TableFile open(Path file) {
        return TableFile.of(file, null, heading -> true, TableLimits.USUAL);
    }

    private static List<Row> rows(TableFile table) {
        List<Row> rows = new ArrayList<>();
        try (Rows source = table.rows()) {
            for (var row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static String sheet(String rows) {
        return "<?xml version='1.0' encoding='UTF-8'?><worksheet xmlns='" + MAIN + "'><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    private static String relations(String relations) {
        return "<?xml version='1.0' encoding='UTF-8'?><Relationships>" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + RELATIONS + "/" + type + "' Target='" + target + "'/>";
    }
}
