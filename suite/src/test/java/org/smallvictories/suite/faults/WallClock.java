package org.smallvictories.suite.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.objectweb.asm.ClassReader;
import org.smallvictories.suite.faults.agent.ClockAgent;
import org.smallvictories.suite.faults.agent.Shift;

/**
 * The wall clock of processes that were started with {@link #environment()}. An agent in each makes every reading of the
 * time of day go through {@link Shift}; time that only passes (timeouts, caches) goes on, as it does on real machines.
 */
public final class WallClock {

    private static final String BOOTSTRAP_JAR = "clock-shift.jar";
    private static final List<String> AGENT = List.of("ClockAgent", "ClockAgent$Rewriting", "ClockAgent$Rewriting$1");
    private static final String ASM = "org/objectweb/asm/";

    private final Path agent;
    private final Path file;
    private final MappedByteBuffer shift;

    private WallClock(Path agent, Path file, MappedByteBuffer shift) {
        this.agent = agent;
        this.file = file;
        this.shift = shift;
    }

    public static WallClock keptIn(Path folder) throws IOException {
        Path file = folder.resolve("clock-shift");
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new WallClock(agentJar(folder), file, channel.map(MapMode.READ_WRITE, 0, Long.BYTES));
        }
    }

    public Map<String, String> environment() {
        return Map.of("JAVA_TOOL_OPTIONS", "-javaagent:" + agent + "=" + file);
    }

    /** From now on the clock is so far ahead of the real one; behind it, if negative. */
    public void jump(Duration ahead) {
        shift.putLong(0, ahead.toMillis());
    }

    /** What it shows now. */
    public Instant now() {
        return Instant.now().plusMillis(shift.getLong(0));
    }

    private static Path agentJar(Path folder) throws IOException {
        // What rewritten classes call must be found by those of the JDK too.
        try (JarOutputStream jar = jar(folder.resolve(BOOTSTRAP_JAR), manifest())) {
            add(jar, Shift.class, List.of("Shift"));
        }
        Manifest manifest = manifest();
        manifest.getMainAttributes().putValue("Premain-Class", ClockAgent.class.getName());
        manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
        manifest.getMainAttributes().putValue("Boot-Class-Path", BOOTSTRAP_JAR);
        Path agent = folder.resolve("clock-agent.jar");
        try (JarOutputStream jar = jar(agent, manifest)) {
            add(jar, ClockAgent.class, AGENT);
            addAsm(jar);
        }
        return agent;
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        return manifest;
    }

    private static JarOutputStream jar(Path path, Manifest manifest) throws IOException {
        return new JarOutputStream(Files.newOutputStream(path), manifest);
    }

    private static void add(JarOutputStream jar, Class<?> neighbour, List<String> classes) throws IOException {
        String folder = neighbour.getPackageName().replace('.', '/') + '/';
        for (String name : classes) {
            String path = folder + name + ".class";
            jar.putNextEntry(new JarEntry(path));
            try (InputStream in = neighbour.getClassLoader().getResourceAsStream(path)) {
                in.transferTo(jar);
            }
            jar.closeEntry();
        }
    }

    private static void addAsm(JarOutputStream jar) throws IOException {
        String library = ClassReader.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        try (JarFile asm = new JarFile(library)) {
            for (JarEntry entry : Collections.list(asm.entries())) {
                if (entry.getName().startsWith(ASM) && !entry.isDirectory()) {
                    jar.putNextEntry(new JarEntry(entry.getName()));
                    asm.getInputStream(entry).transferTo(jar);
                    jar.closeEntry();
                }
            }
        }
    }
}
