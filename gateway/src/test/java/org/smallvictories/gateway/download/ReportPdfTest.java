package org.smallvictories.gateway.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.report.Report;
import org.smallvictories.gateway.report.SampleReport;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemType;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

@GatewayTest
class ReportPdfTest {

    @Inject
    ReportPdf pdfs;

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void it_can_be_kept_for_good_and_read_by_everybody(Language language) throws Exception {
        byte[] pdf = print(language);

        assertEquals(List.of(), faults(pdf, PDFAFlavour.PDFA_3_A));
        assertEquals(List.of(), faults(pdf, PDFAFlavour.PDFUA_1));
    }

    @Test
    void the_same_report_gives_the_same_bytes() {
        assertArrayEquals(print(Language.FRENCH), print(Language.FRENCH));
    }

    @Test
    void it_says_what_it_is_and_opens_where_readers_are() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(Language.GERMAN))) {
            assertEquals("de", document.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Year 2020 · Small Victories",
                    document.getDocumentInformation().getTitle());
            assertTrue(new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .contains("9.007.199.254.740.993,01 €"));
            PDAnnotationLink link =
                    (PDAnnotationLink) document.getPage(0).getAnnotations().get(0);
            assertEquals(
                    "https://victories.example/gifts?kind=MONEY&year=2020", ((PDActionURI) link.getAction()).getURI());
        }
    }

    @Test
    void beyond_as_many_as_may_be_at_once_one_is_asked_to_come_back() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        UnaryOperator<String> waiting = path -> {
            begun.countDown();
            await(goOn);
            return "https://victories.example" + path;
        };
        Report report = SampleReport.in(Language.ENGLISH);
        List<CompletableFuture<byte[]>> two = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> pdfs.of(report, waiting)))
                .limit(2)
                .toList();
        try {
            assertTrue(begun.await(20, TimeUnit.SECONDS));
            Problem refused = assertThrows(Problem.class, () -> print(Language.ENGLISH));
            assertEquals(ProblemType.TOO_MANY_REQUESTS, refused.type());
        } finally {
            goOn.countDown();
        }
        assertArrayEquals(two.get(0).get(), two.get(1).get());
        assertArrayEquals(two.get(0).get(), print(Language.ENGLISH));
    }

    @Test
    void a_table_that_would_never_end_breaks_off_and_says_so() throws IOException {
        Report report = SampleReport.withRows(Language.ENGLISH, 502);

        try (PDDocument document = Loader.loadPDF(pdfs.of(report, path -> path))) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Row 500") && !text.contains("Row 501"), text);
            assertTrue(text.contains("“Endless” goes on with 2 more rows"), text);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] print(Language language) {
        return pdfs.of(SampleReport.in(language), path -> "https://victories.example" + path);
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }
}
