package org.smallvictories.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that keeps what survives a restart, held by one running suite at a time. */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel holder;
    private final boolean leftUnclean;

    private DataDirectory(Path path, FileChannel holder) throws IOException {
        this.path = path;
        this.holder = holder;
        this.leftUnclean = holder.size() > 0;
        holder.truncate(0)
                .write(StandardCharsets.US_ASCII.encode(
                        Long.toString(ProcessHandle.current().pid())));
    }

    /** @throws SuiteFailure when another suite runs on the folder */
    static DataDirectory hold(Path path) {
        try {
            Files.createDirectories(path.resolve("logs"));
            Path file = path.resolve("running.pid");
            FileChannel holder = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(holder) == null) {
                String process = read(holder);
                holder.close();
                throw new SuiteFailure("The suite runs already on " + path + " (process " + process
                        + "): stop that one, or choose another folder with -Ddata.directory=<folder>.");
            }
            return new DataDirectory(path, holder);
        } catch (IOException failure) {
            throw new SuiteFailure("The folder " + path + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    /** Whether the run before was cut short, so that some of its processes may still be about to end. */
    boolean wasLeftUnclean() {
        return leftUnclean;
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    Path tokenKey() {
        return path.resolve("keys").resolve("token-signing-key.pem");
    }

    Path checkpointKey(Service service) {
        return path.resolve("keys").resolve(service.database() + "-checkpoint-key.pem");
    }

    /** Exists while the demo year is being loaded. */
    Path demoYearInProgress() {
        return path.resolve("demo-year-in-progress");
    }

    @Override
    public void close() {
        try {
            holder.truncate(0);
            holder.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileLock lock(FileChannel holder) throws IOException {
        try {
            return holder.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    private static String read(FileChannel holder) throws IOException {
        ByteBuffer content = ByteBuffer.allocate((int) holder.size());
        holder.read(content, 0);
        return StandardCharsets.US_ASCII.decode(content.flip()).toString();
    }
}
