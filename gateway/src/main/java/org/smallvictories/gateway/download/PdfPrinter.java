package org.smallvictories.gateway.download;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Prints XHTML as PDF/A-3a (ISO 19005-3) that is PDF/UA-1 (ISO 14289-1), loading nothing from anywhere. */
final class PdfPrinter {

    private static final String FONT = "Report";
    private static final String PRODUCER = "Small Victories";
    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final byte[] regular = Resources.bytes("fonts/ttf/OpenSans/OpenSans-Regular.ttf");
    private final byte[] bold = Resources.bytes("fonts/ttf/OpenSans/OpenSans-Bold.ttf");
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** @param made when the document says that it was made */
    byte[] print(String xhtml, Instant made) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder(xhtml).buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            SameBytes.in(document, xhtml, made);
            document.save(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private PdfRendererBuilder builder(String xhtml) {
        return new PdfRendererBuilder()
                .withHtmlContent(xhtml, null)
                .addDOMMutator(PdfPrinter::describePictures)
                .useSVGDrawer(new BatikSVGDrawer())
                .useFont(() -> new ByteArrayInputStream(regular), FONT, NORMAL, FontStyle.NORMAL, true, EVERYWHERE)
                .useFont(() -> new ByteArrayInputStream(bold), FONT, BOLD, FontStyle.NORMAL, true, EVERYWHERE)
                .useColorProfile(colours)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useUriResolver((base, uri) -> uri.startsWith("http") || uri.startsWith("#") ? uri : null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withProducer(PRODUCER);
    }

    /** What a reader who does not see a picture is told is what a page tells them. */
    private static void describePictures(Document page) {
        NodeList pictures = page.getElementsByTagName("svg");
        for (int i = 0; i < pictures.getLength(); i++) {
            Element picture = (Element) pictures.item(i);
            picture.setAttribute("alt", textOf(picture, "title") + ". " + textOf(picture, "desc"));
        }
    }

    private static String textOf(Element picture, String name) {
        return picture.getElementsByTagName(name).item(0).getTextContent();
    }
}
