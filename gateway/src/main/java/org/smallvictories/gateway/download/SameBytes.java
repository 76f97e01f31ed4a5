package org.smallvictories.gateway.download;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Has a document take its date and its identifier from what it holds, not from when and where it is made. */
final class SameBytes {

    private static final DateTimeFormatter XMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'");

    private SameBytes() {}

    static void in(PDDocument document, String content, Instant made) throws IOException {
        var moment = made.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
        UUID id = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(id.getMostSignificantBits());
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(moment));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        // Both must say the same (ISO 19005-3, 6.6.3).
        metadata.importXMPMetadata(xmp.replaceFirst("(<xmp:CreateDate>)[^<]*", "$1" + XMP.format(moment))
                .getBytes(StandardCharsets.UTF_8));
    }
}
