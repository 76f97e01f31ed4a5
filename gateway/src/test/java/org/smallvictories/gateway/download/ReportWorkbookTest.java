package org.smallvictories.gateway.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.report.SampleReport;

@GatewayTest
class ReportWorkbookTest {

    @Test
    void each_section_has_a_sheet_and_method_and_sources_one_more() throws IOException {
        try (ReadableWorkbook workbook = workbook(Language.GERMAN)) {
            assertEquals(
                    List.of("Given", "Emitted", "Promised", "Methode und Quellen"),
                    workbook.getSheets().map(Sheet::getName).toList());
        }
    }

    @Test
    void numbers_and_dates_are_such_and_what_a_number_cannot_hold_is_a_text() throws IOException {
        try (ReadableWorkbook workbook = workbook(Language.ENGLISH)) {
            List<Row> given = rows(workbook, "Given");
            Row money = row(given, "Money <given>");
            assertEquals("€9,007,199,254,740,993.01", money.getCellText(1));
            assertEquals(CellType.STRING, money.getCell(1).getType());
            assertEquals(0, new BigDecimal("0.30").compareTo(money.getCell(2).asNumber()));
            assertEquals("Paid, to the cent", money.getCellText(5));
            assertEquals("#,##0.00#### \"EUR\"", money.getCell(2).getDataFormatString());
            assertEquals(
                    LocalDateTime.of(2020, 9, 1, 0, 0),
                    row(given, "CSR position").getCell(1).asDate());
        }
    }

    @Test
    void an_interval_an_unknown_value_and_an_invented_one_say_so() throws IOException {
        try (ReadableWorkbook workbook = workbook(Language.ENGLISH)) {
            List<Row> emitted = rows(workbook, "Emitted");
            Row gross = row(emitted, "Gross emissions");
            assertEquals(0, new BigDecimal("22.0005").compareTo(gross.getCell(1).asNumber()));
            assertEquals("not known", gross.getCellText(2));
            assertEquals(0, new BigDecimal("17.6004").compareTo(gross.getCell(3).asNumber()));
            assertEquals(
                    0, new BigDecimal("27.500625").compareTo(gross.getCell(4).asNumber()));
            assertEquals("illustrative", gross.getCellText(5));
            Row deliveries = row(emitted, "Deliveries");
            assertEquals(
                    0,
                    new BigDecimal("10.56024").compareTo(deliveries.getCell(2).asNumber()));
            assertTrue(rows(workbook, "Promised").stream()
                    .anyMatch(row -> row.getCellText(0).equals("Missing: partners-service did not answer in time.")));
        }
    }

    @Test
    void a_text_that_looks_like_a_formula_is_none() throws IOException {
        try (ReadableWorkbook workbook = workbook(Language.ENGLISH)) {
            Row partner = row(rows(workbook, "Given"), "=PUR Projet");
            assertEquals(CellType.STRING, partner.getCell(0).getType());
        }
    }

    private static ReadableWorkbook workbook(Language language) throws IOException {
        byte[] file = ReportWorkbook.of(SampleReport.in(language), path -> "https://victories.example" + path);
        return new ReadableWorkbook(
                new ByteArrayInputStream(file), new org.dhatim.fastexcel.reader.ReadingOptions(true, false));
    }

    private static List<Row> rows(ReadableWorkbook workbook, String sheet) throws IOException {
        return workbook.findSheet(sheet).orElseThrow().read();
    }

    private static Row row(List<Row> rows, String label) {
        return rows.stream()
                .filter(row -> row.getCellCount() > 0 && label.equals(row.getCellText(0)))
                .findFirst()
                .orElseThrow();
    }
}
