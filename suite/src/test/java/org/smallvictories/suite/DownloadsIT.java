package org.smallvictories.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leadership sees of the demo year and takes along says the same, in whichever shape and language. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DownloadsIT {

    @ParameterizedTest
    @ValueSource(strings = {"en-IE", "fr-FR", "de-DE"})
    void dashboard_PDF_workbook_CSV_and_JSON_agree(String tag) throws IOException {
        Locale locale = Locale.forLanguageTag(tag);
        JsonPath json = Api.impact().extract().jsonPath();
        String query = "?year=2020&lang=" + locale.getLanguage() + "&asOf=" + json.getString("asOf");
        BigDecimal given = sum(json, "giving.money.find { it.currency == 'EUR' }.");
        BigDecimal gross = new BigDecimal(json.getString("emissions.grossKgCO2e"));
        assertThat(given).isPositive();
        assertThat(gross).isPositive();

        for (String text : List.of(page(query), pdf(query))) {
            assertThat(text).contains(euros(given, locale)).contains(tonnes(gross, locale) + " t CO₂e");
        }
        assertThat(numbers(query))
                .usingElementComparator(BigDecimal::compareTo)
                .contains(given, gross.movePointLeft(3));
        assertThat(file("/report.csv" + query).asString())
                .contains("emissions,,gross,," + gross.toPlainString() + ",kgCO2e");
        assertThat(sum(file("/report.json" + query).jsonPath(), "giving.money.find { it.currency == 'EUR' }."))
                .isEqualByComparingTo(given);
    }

    private static Response file(String address) {
        Response answer = Api.as("leadership").accept("text/html, */*;q=0.8").get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static BigDecimal sum(JsonPath json, String money) {
        return new BigDecimal(json.getString(money + "delivered"))
                .add(new BigDecimal(json.getString(money + "accepted")));
    }

    private static String euros(BigDecimal amount, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("EUR"));
        return plain(format.format(amount));
    }

    private static String tonnes(BigDecimal kilograms, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(10);
        return plain(format.format(kilograms.movePointLeft(3)));
    }

    private static String page(String query) {
        return plain(file("/" + query).asString().replaceAll("<[^>]*>", " "));
    }

    private static String pdf(String query) throws IOException {
        try (PDDocument document = Loader.loadPDF(file("/report.pdf" + query).asByteArray())) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    private static List<BigDecimal> numbers(String query) throws IOException {
        List<BigDecimal> numbers = new ArrayList<>();
        byte[] file = file("/report.xlsx" + query).asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheet.read().forEach(row -> row.stream()
                        .filter(cell -> cell != null && cell.getType() == CellType.NUMBER)
                        .forEach(cell -> numbers.add(cell.asNumber())));
            }
        }
        return numbers;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ");
    }
}
