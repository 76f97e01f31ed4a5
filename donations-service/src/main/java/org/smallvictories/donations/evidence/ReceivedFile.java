package org.smallvictories.donations.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;
import org.smallvictories.kit.problem.Problem;

/**
 * A file that may be kept as evidence.
 *
 * @param name safe to show and to save under
 * @param sha256 of its bytes, in hexadecimal
 */
public record ReceivedFile(Path path, String name, FileType type, long size, String sha256) {

    private static final Tika TIKA = new Tika();
    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    /** What clients say that do not know. */
    private static final Set<String> UNDECLARED = Set.of("", "application/octet-stream");

    /**
     * Looks at what a file is, whatever it is said to be.
     *
     * @param declared the media type that came with it; null for none
     * @param name the one that came with it; null for none
     * @throws Problem 422 when it is empty, of a type that is not taken, or of another type than declared
     */
    public static ReceivedFile of(Path path, String declared, String name) {
        try {
            long size = Files.size(path);
            if (size == 0) {
                throw Problem.invalid("file", "is empty");
            }
            FileType type = type(path);
            requireAgreement(declared, type);
            return new ReceivedFile(path, FileName.of(name, type), type, size, sha256(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileType type(Path path) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            in.mark(PDF_BEGINS.length);
            boolean beginsAsPdf = Arrays.equals(in.readNBytes(PDF_BEGINS.length), PDF_BEGINS);
            in.reset();
            // By the bytes alone: a name or a declaration can say anything.
            FileType type = FileType.called(TIKA.detect(in))
                    .orElseThrow(() -> Problem.invalid(
                            "file", "is none of the files that are taken: " + FileType.all() + "; send it as a PDF"));
            // Readers look for a PDF's beginning further down, where it may follow a program or a page.
            if (type == FileType.PDF && !beginsAsPdf) {
                throw Problem.invalid("file", "has something else before the PDF begins; save it anew as a PDF");
            }
            return type;
        }
    }

    private static void requireAgreement(String declared, FileType type) {
        String said = declared == null ? "" : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!UNDECLARED.contains(said) && !said.equals(type.mediaType())) {
            throw Problem.invalid(
                    "file", "is sent as " + said + " and is " + type.mediaType() + "; send it as what it is");
        }
    }

    private static String sha256(Path path) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
