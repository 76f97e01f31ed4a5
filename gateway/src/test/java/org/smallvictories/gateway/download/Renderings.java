package org.smallvictories.gateway.download;

import static org.smallvictories.gateway.SignIn.as;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The year 2020 in all five shapes, in one language. */
record Renderings(JsonNode json, List<NamedCsvRecord> csv, String page, String pdf, List<Cell> cells) {

    static Renderings in(String language) throws IOException {
        String query = "year=2020&lang=" + language;
        ObjectMapper exact = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        return new Renderings(
                exact.readTree(file("/report.json?" + query)),
                CsvReader.builder().ofNamedCsvRecord(new String(file("/report.csv?" + query), "UTF-8")).stream()
                        .toList(),
                textOf(new String(file("/?" + query), "UTF-8")),
                textOfPdf(file("/report.pdf?" + query)),
                cells(file("/report.xlsx?" + query)));
    }

    boolean pageSays(String words) {
        return says(page, words);
    }

    boolean pdfSays(String words) {
        return says(pdf, words);
    }

    boolean workbookSays(String words) {
        return cells.stream().filter(cell -> cell.getType() == CellType.STRING).anyMatch(cell -> plain(cell.asString())
                .contains(plain(words)));
    }

    boolean workbookHolds(BigDecimal value) {
        return cells.stream()
                .filter(cell -> cell.getType() == CellType.NUMBER)
                .anyMatch(cell -> cell.asNumber().compareTo(value) == 0);
    }

    /** The sum of the rows of a figure. */
    BigDecimal inCsv(String section, String subject, String measure, String unit, String... states) {
        return csv.stream()
                .filter(row -> row.getField("section").equals(section)
                        && row.getField("subject").equals(subject)
                        && row.getField("measure").equals(measure)
                        && row.getField("unit").equals(unit)
                        && List.of(states).contains(row.getField("state")))
                .map(row -> new BigDecimal(row.getField("value")))
                .reduce(BigDecimal::add)
                .orElseThrow();
    }

    /** Not as the end of a longer number. */
    private static boolean says(String text, String words) {
        return Pattern.compile("(?<![0-9.,])" + Pattern.quote(plain(words)))
                .matcher(text)
                .find();
    }

    private static byte[] file(String address) {
        return as("leadership")
                .accept("text/html, */*;q=0.8")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String textOf(String html) {
        return plain(html.replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&"));
    }

    private static String textOfPdf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    private static List<Cell> cells(byte[] xlsx) throws IOException {
        List<Cell> cells = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    row.stream().filter(cell -> cell != null).forEach(cells::add);
                }
            }
        }
        return cells;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ");
    }
}
