package org.smallvictories.kit.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding of a text file: what its byte order mark says; without one UTF-8 if every byte fits, else Windows-1252 if
 * every byte fits.
 *
 * @param mark length of the byte order mark in bytes
 */
record TextEncoding(Charset charset, int mark) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static TextEncoding of(Path file) {
        TextEncoding marked = markedIn(file);
        if (marked != null) {
            return marked.requireFits(file);
        }
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        return utf8.fits(file) ? utf8 : new TextEncoding(WINDOWS_1252, 0).requireFits(file);
    }

    /** Malformed input is an error, not a question mark. */
    Reader decode(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static TextEncoding markedIn(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(3);
            int first = start.length > 0 ? start[0] & 0xFF : 0;
            int second = start.length > 1 ? start[1] & 0xFF : 0;
            if (first == 0xEF && second == 0xBB && start.length == 3 && (start[2] & 0xFF) == 0xBF) {
                return new TextEncoding(StandardCharsets.UTF_8, 3);
            }
            if (first == 0xFF && second == 0xFE) {
                return new TextEncoding(StandardCharsets.UTF_16LE, 2);
            }
            return first == 0xFE && second == 0xFF ? new TextEncoding(StandardCharsets.UTF_16BE, 2) : null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private TextEncoding requireFits(Path file) {
        if (!fits(file)) {
            throw new UnreadableTable(
                    "is not text in " + (mark > 0 ? charset : "UTF-8, UTF-16 with a mark or " + charset)
                            + "; save it as \"CSV UTF-8\" or as .xlsx");
        }
        return this;
    }

    private boolean fits(Path file) {
        char[] buffer = new char[1 << 14];
        try (Reader text = decode(Files.newInputStream(file))) {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                requireText(buffer, read);
            }
            return true;
        } catch (CharacterCodingException misfit) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void requireText(char[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] == 0) {
                throw new UnreadableTable(
                        "is neither a CSV in UTF-8, UTF-16 with a mark or Windows-1252, nor an .xlsx");
            }
        }
    }
}
