package org.smallvictories.suite.k8s;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a cluster's Services do, for pods that podman plays. It runs in a container that has the Services' names, and for
 * each port given it passes a new connection to one pod after another of those that the file of that name lists. An
 * established connection stays with its pod, as it does in a cluster.
 */
final class ServiceProxy {

    private static final int CONNECT_MILLIS = 1000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger turn = new AtomicInteger();
    private final Path endpoints;
    private final int port;

    private ServiceProxy(Path endpoints, int port) {
        this.endpoints = endpoints;
        this.port = port;
    }

    public static void main(String[] arguments) {
        for (int i = 1; i < arguments.length; i++) {
            ServiceProxy proxy = new ServiceProxy(Path.of(arguments[0]), Integer.parseInt(arguments[i]));
            new Thread(proxy::listen).start();
        }
    }

    private void listen() {
        try (ServerSocket server = new ServerSocket(port, 1000)) {
            while (true) {
                Socket client = server.accept();
                threads.execute(() -> connect(client));
            }
        } catch (IOException end) {
            throw new IllegalStateException("port " + port, end);
        }
    }

    private void connect(Socket client) {
        try (client;
                Socket pod = new Socket()) {
            List<String> pods = Files.readAllLines(endpoints.resolve(String.valueOf(port)));
            if (pods.isEmpty()) {
                return;
            }
            String address = pods.get(Math.floorMod(turn.getAndIncrement(), pods.size()));
            pod.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
            var answers = threads.submit(() -> copy(pod, client));
            copy(client, pod);
            answers.get();
        } catch (Exception broken) {
            // both ends see a connection that ends
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.setTcpNoDelay(true);
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException broken) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // that is what was wanted
        }
    }
}
