package org.smallvictories.gateway.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.report.SampleReport;
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
        if (System.getProperty("pdf.folder") != null) {
            Files.write(Path.of(System.getProperty("pdf.folder"), "sample-" + language.tag() + ".pdf"), pdf);
        }

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
            assertTrue(new PDFTextStripper().getText(document).contains("9.007.199.254.740.993,01 €"));
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
