package org.smallvictories.suite.faults;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file system of its own, in memory, that can be made to be full. Needs Linux and root; elsewhere it is a mere folder. */
public final class Disk implements Closeable {

    private static final String ROOM = "size=4g";
    private static final long LEFT_BYTES = 256 << 10;

    private final Path path;
    private final String whyNot;

    private Disk(Path path, String whyNot) {
        this.path = path;
        this.whyNot = whyNot;
    }

    public static Disk at(Path path) throws IOException {
        Files.createDirectories(path);
        Optional<String> refusal = run("mount", "-t", "tmpfs", "-o", ROOM, "small-victories-faults", path.toString());
        Disk disk = new Disk(path, refusal.orElse(null));
        Runtime.getRuntime().addShutdownHook(new Thread(disk::close));
        return disk;
    }

    /** Why it cannot be filled, if so. */
    public Optional<String> whyNot() {
        return Optional.ofNullable(whyNot);
    }

    /** Leaves room for hardly anything. */
    public void fill() throws IOException {
        long used = Files.getFileStore(path).getTotalSpace()
                - Files.getFileStore(path).getUnallocatedSpace();
        resize("size=" + (used + LEFT_BYTES));
    }

    public void makeRoom() throws IOException {
        resize(ROOM);
    }

    private void resize(String size) throws IOException {
        run("mount", "-o", "remount," + size, path.toString()).ifPresent(refusal -> {
            throw new IllegalStateException(refusal);
        });
    }

    @Override
    public void close() {
        try {
            if (whyNot == null) {
                run("umount", "-l", path.toString());
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Optional<String> run(String... command) throws IOException {
        List<String> inC = new ArrayList<>(List.of("env", "LC_ALL=C"));
        inC.addAll(List.of(command));
        Process process = new ProcessBuilder(inC).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            return process.waitFor() == 0 ? Optional.empty() : Optional.of(said);
        } catch (InterruptedException stop) {
            throw new IOException(stop);
        }
    }
}
