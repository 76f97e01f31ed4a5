package org.smallvictories.suite.faults.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** What rewritten code reads the time of day from: the real one, moved by the milliseconds that stand in a file. */
public final class Shift {

    private static volatile MappedByteBuffer millis;

    private Shift() {}

    public static void readFrom(String file) {
        try (FileChannel channel = FileChannel.open(Path.of(file), StandardOpenOption.READ)) {
            millis = channel.map(MapMode.READ_ONLY, 0, Long.BYTES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In place of {@link System#currentTimeMillis()}. */
    public static long currentTimeMillis() {
        return System.currentTimeMillis() + millis.getLong(0);
    }

    /** On the way out of {@code Clock.currentInstant()}. */
    public static Instant shifted(Instant real) {
        return real.plusMillis(millis.getLong(0));
    }
}
