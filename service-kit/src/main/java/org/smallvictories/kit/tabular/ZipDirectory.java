package org.smallvictories.kit.tabular;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** Looks at the end record of a ZIP archive (APPNOTE 4.3.16) before its directory is taken into memory. */
final class ZipDirectory {

    private static final int MOST_ENTRIES = 2_000;
    private static final int END_RECORD = 0x06054b50;
    private static final int END_RECORD_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private ZipDirectory() {}

    static void requireModest(Path file) throws IOException {
        try (RandomAccessFile archive = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(archive.length(), END_RECORD_LENGTH + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            archive.seek(archive.length() - length);
            archive.readFully(tail);
            ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_RECORD_LENGTH; at >= 0; at--) {
                if (bytes.getInt(at) == END_RECORD) {
                    requireModest(bytes.getShort(at + 10) & 0xFFFF, Integer.toUnsignedLong(bytes.getInt(at + 12)));
                    return;
                }
            }
            throw new UnreadableTable("is a ZIP archive that ends too early; send it again");
        }
    }

    private static void requireModest(int entries, long directoryBytes) {
        if (entries > MOST_ENTRIES || directoryBytes > MOST_ENTRIES * 1_024L) {
            throw new UnreadableTable("is a ZIP archive of more than " + MOST_ENTRIES + " files; save it as CSV");
        }
    }
}
