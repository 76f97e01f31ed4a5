package org.smallvictories.kit.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which keys a file has had so far and in which line. A hash table in a mapped file, so that memory does not grow with the
 * keys; of each key the first 128 bits of its SHA-256 are kept.
 */
final class SeenKeys {

    private static final int SLOT = 2 * Long.BYTES + Integer.BYTES;
    private static final int SMALLEST = 1 << 10;

    private final MessageDigest digest;
    private ByteBuffer table;
    private int capacity = SMALLEST;
    private int size;

    SeenKeys() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        table = map(capacity);
    }

    /** The line in which the key was seen before; if it was not, 0, and it is remembered. */
    int lineOf(String key, int line) {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        if (size > capacity / 2) {
            grow();
        }
        int before = put(hash.getLong(), hash.getLong(), line);
        size += before == 0 ? 1 : 0;
        return before;
    }

    private int put(long high, long low, int line) {
        int slot = (int) high & capacity - 1;
        while (lineAt(slot) != 0) {
            if (table.getLong(slot * SLOT) == high && table.getLong(slot * SLOT + Long.BYTES) == low) {
                return lineAt(slot);
            }
            slot = slot + 1 & capacity - 1;
        }
        table.putLong(slot * SLOT, high)
                .putLong(slot * SLOT + Long.BYTES, low)
                .putInt(slot * SLOT + 2 * Long.BYTES, line);
        return 0;
    }

    private int lineAt(int slot) {
        return table.getInt(slot * SLOT + 2 * Long.BYTES);
    }

    private void grow() {
        ByteBuffer old = table;
        int slots = capacity;
        capacity *= 2;
        table = map(capacity);
        for (int at = 0; at < slots * SLOT; at += SLOT) {
            int line = old.getInt(at + 2 * Long.BYTES);
            if (line != 0) {
                put(old.getLong(at), old.getLong(at + Long.BYTES), line);
            }
        }
    }

    private static ByteBuffer map(int slots) {
        try {
            Path file = Files.createTempFile("seen-keys", null);
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
                return channel.map(FileChannel.MapMode.READ_WRITE, 0, Math.multiplyExact(slots, SLOT));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
