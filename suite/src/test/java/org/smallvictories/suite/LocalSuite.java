package org.smallvictories.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** Starts the real suite, once for all system tests, on free ports and with data of its own. */
public class LocalSuite implements BeforeAllCallback {

    private static Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Running.class, key -> running = new Running(), Running.class)
                .resume();
    }

    /** Stops everything until the next test that needs it, so that another suite has the machine to itself. */
    static void rest() {
        if (running != null) {
            running.close();
        }
    }

    static Settings settings() {
        return running.settings;
    }

    static String url() {
        return settings().url(Service.GATEWAY);
    }

    static ServiceProcess process(Service service) {
        return running.suite.processes().get(service);
    }

    /** Stops everything and starts it again on the same data. */
    static void restart() {
        running.close();
        running.start();
    }

    /** On free ports, in a folder of its own under the build. */
    static Settings freshSettings(String name) {
        try {
            Path target = checkout().resolve("suite").resolve("target");
            Path data = Files.createTempDirectory(Files.createDirectories(target), name);
            List<Integer> free = freePorts(Service.values().length + 1);
            Map<Service, Integer> ports = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                ports.put(service, free.get(service.ordinal()));
            }
            return new Settings(checkout(), data, free.get(free.size() - 1), ports);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Path checkout() {
        return Path.of("").toAbsolutePath().getParent();
    }

    static List<Integer> freePorts(int number) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            ports.add(socket.getLocalPort());
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
        return ports;
    }

    private static final class Running implements CloseableResource {

        private final Settings settings = freshSettings("system-test");
        private Suite suite;

        void start() {
            try {
                suite = new Suite(settings, System.out);
                suite.start();
            } catch (SuiteFailure failure) {
                close();
                throw failure;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stop);
            }
        }

        void resume() {
            if (suite == null) {
                start();
            }
        }

        @Override
        public void close() {
            if (suite != null) {
                suite.close();
                suite = null;
            }
        }
    }
}
