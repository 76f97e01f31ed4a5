package org.smallvictories.gateway.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.Engine;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.pages.Visit;
import org.smallvictories.gateway.report.Report.Files;

@GatewayTest
class FragmentsTest {

    @Inject
    Engine engine;

    @ParameterizedTest
    @CsvSource({
        "en, '€9,007,199,254,740,993.01', '2019: €0.30', '1 piece', 'illustrative'",
        "fr, '9 007 199 254 740 993,01 €', '2019 : 0,30 €', '1 pièce', 'valeur d’exemple'",
        "de, '9.007.199.254.740.993,01 €', '2019: 0,30 €', '1 Stück', 'Beispielwert'",
    })
    void a_figure_reads_in_each_language(String tag, String money, String before, String piece, String illustrative) {
        String html = plainSpaces(render(tag));

        contains(html, "<p class=\"value\">" + money + "</p>");
        contains(html, before);
        contains(html, "<p class=\"value\">" + piece + "</p>");
        contains(html, illustrative);
    }

    @Test
    void a_value_that_is_not_known_is_not_zero_and_an_interval_is_told() {
        String html = plainSpaces(render("en"));

        contains(html, "2019: not known");
        contains(html, "95 % interval: 17.6004 t CO₂e to 27.500625 t CO₂e");
        contains(html, "partners-service did not answer in time. Missing does not mean zero.");
    }

    @Test
    void texts_stand_as_texts_and_links_go_where_the_page_wants_them() {
        String html = render("en");

        contains(html, "Money &lt;given&gt;");
        contains(html, "href=\"/here/gifts?kind=MONEY&amp;year=2020\"");
        contains(html, "href=\"/here/partners/wwf\"");
        contains(html, "href=\"/impact.csv\"");
        assertFalse(html.contains("<given>"), html);
        assertFalse(html.contains(" style="), html);
    }

    @Test
    void a_chart_says_its_values_its_illustrative_rows_and_what_is_not_known() {
        String html = plainSpaces(render("en"));

        contains(
                html,
                "<title id=\"giving-by-partner-chart-title\">Bar chart: Half went to &lt;one&gt; partner</title>");
        contains(html, ">=PUR Projet (illustrative)</text>");
        contains(html, ">€125,000.005</text>");
        contains(html, ">-€12,500.10</text>");
        contains(html, ">not known</text>");
    }

    @Test
    void a_chart_shows_a_dozen_and_says_how_many_more_there_are() {
        String html = render(SampleReport.withRows(Language.ENGLISH, 15));

        assertEquals(12, html.split("<rect").length - 1);
        contains(html, "3 more in the table");
        contains(html, "Row 15");
    }

    @Test
    void the_same_report_is_the_same_page() {
        assertEquals(render("de"), render("de"));
    }

    private String render(String tag) {
        return render(SampleReport.in(Language.tagged(tag).orElseThrow()));
    }

    private String render(Report report) {
        return engine.getTemplate("report/report")
                .data("report", report)
                .data("files", new Files("/impact.csv", "/impact.xlsx"))
                .setLocale(Locale.forLanguageTag(report.language().tag()))
                .setAttribute(Visit.LINKS, (UnaryOperator<String>) path -> "/here" + path)
                .render();
    }

    private static String plainSpaces(String html) {
        return html.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static void contains(String html, String part) {
        assertTrue(html.contains(part), part + "\nis not in\n" + html);
    }
}
