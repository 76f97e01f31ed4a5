package org.smallvictories.suite.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP connection through which a service is reached, and what happens to networks. */
public final class Wire implements Closeable {

    private static final int CHUNK = 8_192;
    private static final int TRICKLE = 16;
    private static final long PAUSE_MILLIS = 50;

    /** What the network does at the moment. */
    public enum State {
        /** Passes everything on. */
        SOUND,
        /** Ends every connection, and each new one. */
        CUT,
        /** Takes connections and bytes, and lets nothing through either way: as when packets are dropped. */
        SILENT,
        /** Lets through a few bytes at a time. */
        SLOW
    }

    private final ServerSocket entrance;
    private final int exit;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile State state = State.SOUND;

    private Wire(ServerSocket entrance, int exit) {
        this.entrance = entrance;
        this.exit = exit;
    }

    public static Wire to(int port) throws IOException {
        Wire wire = new Wire(new ServerSocket(0, 128, InetAddress.getLoopbackAddress()), port);
        wire.inBackground(wire::accept);
        return wire;
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Takes effect at once, on open connections too. What was held back is never passed on: its connection ends. */
    public void become(State next) throws IOException {
        State before = state;
        state = next;
        if (next == State.CUT || before == State.SILENT) {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private void accept() throws IOException {
        while (!entrance.isClosed()) {
            Socket near = keep(entrance.accept());
            inBackground(() -> connect(near));
        }
    }

    private void connect(Socket near) throws IOException {
        try {
            if (state == State.CUT) {
                throw new IOException("cut");
            }
            Socket far = keep(new Socket(InetAddress.getLoopbackAddress(), exit));
            inBackground(() -> pump(far, near));
            pump(near, far);
        } finally {
            forget(near);
        }
    }

    private void pump(Socket from, Socket to) throws IOException {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (state == State.SLOW) {
                    trickle(out, chunk, read);
                } else if (state == State.SOUND) {
                    out.write(chunk, 0, read);
                }
            }
        } finally {
            forget(from);
            forget(to);
        }
    }

    private void trickle(OutputStream out, byte[] chunk, int length) throws IOException {
        for (int at = 0; at < length; at += TRICKLE) {
            out.write(chunk, at, Math.min(TRICKLE, length - at));
            pause();
        }
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(state == State.SLOW ? PAUSE_MILLIS : 0);
        } catch (InterruptedException stop) {
            throw new IOException(stop);
        }
    }

    private Socket keep(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        return socket;
    }

    private void forget(Socket socket) throws IOException {
        sockets.remove(socket);
        socket.close();
    }

    private interface Work {
        void run() throws IOException;
    }

    private void inBackground(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException ended) {
                        // As connections do.
                    }
                },
                "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
