package org.smallvictories.gateway.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.Neighbours;
import org.smallvictories.gateway.StandIn;
import org.smallvictories.gateway.Story;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.report.Bundles;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.ReportTexts;
import org.smallvictories.gateway.report.Wording;

/** What leadership sees and takes along agrees, to the cent and the gram, in whichever shape and language. */
@GatewayTest
class AgreementTest {

    private static final String KG = "kgCO2e";

    @Inject
    CircuitBreakerMaintenance breakers;

    @BeforeEach
    void the_services_tell_the_year() {
        breakers.resetAll();
        Story.ofTheYear();
    }

    @AfterEach
    void as_usual() {
        Neighbours.behaveAsUsual();
        breakers.resetAll();
    }

    /** @param csv what the rows of the CSV come to */
    private record Figure(Quantity quantity, BigDecimal csv) {}

    @ParameterizedTest
    @EnumSource(Language.class)
    void page_pdf_workbook_csv_and_json_agree(Language language) throws IOException {
        Renderings told = Renderings.in(language.tag());
        List<Figure> figures = new ArrayList<>();
        figures.addAll(money(told));
        figures.addAll(masses(told));

        assertEquals(15, figures.size(), figures::toString);
        figures.forEach(figure -> agreed(figure, told, language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void they_agree_on_fractions_of_a_cent_on_more_digits_than_a_double_holds_and_on_what_nobody_knows(
            Language language) throws IOException {
        Neighbours.DONATIONS.answer(Story.donations()
                .tells(
                        "/api/donations/summary",
                        Story.file("summaries/donations")
                                .replace("125000.00", "0.30")
                                .replace("50000.00", "0.005")));
        Neighbours.EMISSIONS.answer(Story.emissions()
                .tells(
                        "/api/emissions/summary",
                        Story.file("summaries/emissions")
                                .replaceFirst(
                                        "\"grossKgCO2e\":22000.5,\"uncertainty\":\\{[^}]*}", "\"grossKgCO2e\":null")
                                .replace("\"contributedKg\":22000.5", "\"contributedKg\":9007199254740993")));
        Neighbours.PARTNERS.answer(exchange -> StandIn.reply(exchange, 500, "application/problem+json", "{}"));

        Renderings told = Renderings.in(language.tag());

        List<Figure> figures = money(told);
        assertTrue(figures.stream().anyMatch(figure -> is(figure, "0.30")), figures::toString);
        assertTrue(figures.stream().anyMatch(figure -> is(figure, "0.005")), figures::toString);
        figures.forEach(figure -> agreed(figure, told, language));
        agreed(contributed(told), told, language);
        ReportTexts texts = Bundles.of(ReportTexts.class, language);
        assertTrue(told.json().at("/emissions/grossKgCO2e").isNull());
        for (String words : List.of(texts.notKnown(), texts.missing())) {
            assertTrue(told.pageSays(words), words);
            assertTrue(told.pdfSays(words), words);
            assertTrue(told.workbookSays(words), words);
        }
        assertTrue(!told.json().at("/complete").asBoolean());
        assertTrue(told.csv().stream().anyMatch(row -> row.getField("state").equals("MISSING")));
    }

    private static boolean is(Figure figure, String value) {
        return figure.quantity().value().compareTo(new BigDecimal(value)) == 0;
    }

    private static void agreed(Figure figure, Renderings told, Language language) {
        Quantity quantity = figure.quantity();
        String words = Wording.of(language).quantity(quantity);
        assertEquals(0, quantity.value().compareTo(figure.csv()), words + " in the CSV: " + figure.csv());
        assertTrue(told.pageSays(words), words + " in the page: " + told.page());
        assertTrue(told.pdfSays(words), words + " in the PDF: " + told.pdf());
        assertTrue(
                told.workbookHolds(NumberFormats.inSheet(quantity)) || told.workbookSays(words),
                words + " in the workbook");
    }

    private static List<Figure> money(Renderings told) {
        List<Figure> figures = new ArrayList<>();
        for (JsonNode money : told.json().at("/giving/money")) {
            figures.add(given(money, told, "giving", ""));
        }
        for (JsonNode partner : told.json().at("/giving/byPartner")) {
            figures.add(given(
                    partner.at("/money/0"),
                    told,
                    "giving.byPartner",
                    partner.at("/partner").asText()));
        }
        for (JsonNode cost : told.json().at("/compensation/cost")) {
            String currency = cost.at("/currency").asText();
            figures.add(new Figure(
                    Quantity.money(cost.at("/amount").decimalValue(), currency),
                    told.inCsv("compensation", "", "cost", currency, "")));
        }
        return figures;
    }

    private static Figure given(JsonNode money, Renderings told, String section, String subject) {
        String currency = money.at("/currency").asText();
        BigDecimal arrived =
                money.at("/delivered").decimalValue().add(money.at("/accepted").decimalValue());
        return new Figure(
                Quantity.money(arrived, currency),
                told.inCsv(section, subject, "money", currency, "DELIVERED", "ACCEPTED"));
    }

    private static List<Figure> masses(Renderings told) {
        List<Figure> figures = new ArrayList<>();
        figures.add(mass(told, "/emissions/grossKgCO2e", "emissions", "", "gross", ""));
        figures.add(mass(told, "/emissions/uncertainty/lowKgCO2e", "emissions", "", "lowest", ""));
        figures.add(mass(told, "/emissions/uncertainty/highKgCO2e", "emissions", "", "highest", ""));
        String day = told.json().at("/emissions/footprints/0/name").asText();
        for (int i = 0; i < 2; i++) {
            String path = "/emissions/footprints/0/groups/" + i;
            String group = told.json().at(path + "/group").asText();
            figures.add(mass(told, path + "/kgCO2e", "emissions.groups", day, group, "COMPLETED"));
        }
        figures.add(mass(told, "/compensation/retiredKg", "compensation", "", "compensated", "RETIRED"));
        figures.add(contributed(told));
        figures.add(mass(told, "/compensation/gapKg", "compensation", "", "gap", ""));
        figures.add(mass(told, "/avoided/kgCO2e", "avoided", "", "avoided", ""));
        figures.add(mass(told, "/compensation/orderedKg", "compensation", "", "compensated", "ORDERED"));
        return figures;
    }

    private static Figure contributed(Renderings told) {
        return mass(told, "/compensation/contributedKg", "compensation", "", "compensated", "CONTRIBUTED");
    }

    private static Figure mass(
            Renderings told, String path, String section, String subject, String measure, String state) {
        return new Figure(
                Quantity.mass(told.json().at(path).decimalValue()), told.inCsv(section, subject, measure, KG, state));
    }
}
