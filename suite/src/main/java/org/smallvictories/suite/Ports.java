package org.smallvictories.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;

/** Makes sure that the suite can listen where it is meant to. */
final class Ports {

    private static final long PAUSE_MILLIS = 100;

    private Ports() {}

    /**
     * @param patience how long to wait for ports that are about to become free
     * @throws SuiteFailure naming the first port that stays taken and what to do
     */
    static void requireFree(Settings settings, Duration patience) {
        Instant end = Instant.now().plus(patience);
        requireFree("database", "PostgreSQL", settings.databasePort(), end);
        for (Service service : Service.values()) {
            requireFree(service.database(), service.module(), settings.port(service), end);
        }
    }

    private static void requireFree(String name, String who, int port, Instant end) {
        while (!isFree(port)) {
            if (Instant.now().isAfter(end)) {
                throw new SuiteFailure("Port " + port + " for " + who + " is taken by another program:"
                        + " stop that one, or choose another port with -D" + name + ".port=<port>.");
            }
            pause();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("Interrupted.", stop);
        }
    }
}
