package org.smallvictories.kit.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;

/** A file that is known to be a table. It can be read more than once, and only what is being read is in memory. */
public interface TableFile {

    Shape shape();

    Rows rows();

    /**
     * Tells CSV from XLSX by what is in the file, whatever its name.
     *
     * @param sheet which sheet of a workbook; null when it has only one that is filled
     * @param isHeading tells the headings that are expected, by which the separator of a CSV is found
     * @throws UnreadableTable when it is neither
     */
    static TableFile of(Path file, String sheet, Predicate<String> isHeading, TableLimits limits) {
        byte[] start = firstBytes(file);
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableTable("is an old Excel file or one with a password; save it as .xlsx without one");
        }
        return startsWith(start, 'P', 'K', 3, 4)
                ? XlsxFile.of(file, sheet, limits)
                : CsvFile.of(file, isHeading, limits);
    }

    private static byte[] firstBytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean startsWith(byte[] bytes, int... signature) {
        return bytes.length >= signature.length
                && Arrays.equals(Arrays.stream(signature).toArray(), 0, 4, ints(bytes), 0, 4);
    }

    private static int[] ints(byte[] bytes) {
        int[] unsigned = new int[bytes.length];
        Arrays.setAll(unsigned, i -> bytes[i] & 0xFF);
        return unsigned;
    }
}
