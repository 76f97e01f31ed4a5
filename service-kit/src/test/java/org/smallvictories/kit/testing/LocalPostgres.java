package org.smallvictories.kit.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real PostgreSQL server from Maven's binaries, on a loopback port. Every commit is synced to disk, as in production:
 * what is acknowledged survives a crash.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final long LONGEST_STOP_SECONDS = 60;

    private final EmbeddedPostgres server;
    private final ProcessHandle process;

    private LocalPostgres(EmbeddedPostgres server, ProcessHandle process) {
        this.server = server;
        this.process = process;
    }

    /** Starts a server whose data is thrown away when it is closed, at the latest when this JVM ends. */
    public static LocalPostgres temporary() {
        try {
            return start(builder(), Files.createTempDirectory("small-victories-postgres"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Starts a server on a data directory, which is created when absent and kept when the server is closed. It runs on
     * until then: whoever starts it closes it.
     *
     * @param log takes what the server says
     */
    public static LocalPostgres on(Path dataDirectory, int port, Path log) {
        return start(
                builder()
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setOutputRedirector(Redirect.appendTo(log.toFile()))
                        .setPort(port),
                dataDirectory);
    }

    private static EmbeddedPostgres.Builder builder() {
        // The library's own defaults (-F, synchronous_commit=off) would lose acknowledged commits.
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setLocaleConfig("locale", "C")
                .setPGStartupWait(LONGEST_START)
                .setOverrideWorkingDirectory(binaries().toFile());
    }

    /** Where the server's programs are unpacked: out of other users' reach, though the library opens the folder to all. */
    private static Path binaries() {
        Path own = Path.of(System.getProperty("user.home"), ".cache", "small-victories");
        try {
            Files.createDirectories(
                    own, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return own.resolve("postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static LocalPostgres start(EmbeddedPostgres.Builder builder, Path dataDirectory) {
        try {
            EmbeddedPostgres server = builder.setDataDirectory(dataDirectory).start();
            return new LocalPostgres(server, runningOn(dataDirectory).orElseThrow());
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not start: " + failure.getMessage(), failure);
        }
    }

    /** The server that runs on a data directory, if one does, whoever started it. */
    public static Optional<ProcessHandle> runningOn(Path dataDirectory) {
        try {
            List<String> pidFile = Files.readAllLines(dataDirectory.resolve("postmaster.pid"));
            // After a crash the number may belong to another program by now.
            return ProcessHandle.of(Long.parseLong(pidFile.get(0).strip()))
                    .filter(process -> List.of(process.info().arguments().orElse(new String[0]))
                            .contains(dataDirectory.toString()));
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Makes sure that a service has its database, the role that owns it and the role that the service runs as. */
    public Credentials databaseFor(String service) {
        Credentials credentials = new Credentials(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + service,
                service,
                service,
                service + "_owner");
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            createRole(statement, credentials.ownerUsername());
            createRole(statement, credentials.username());
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + service + "'")) {
                statement.execute("CREATE DATABASE " + service + " OWNER " + credentials.ownerUsername());
                statement.execute("REVOKE ALL ON DATABASE " + service + " FROM PUBLIC");
                statement.execute("GRANT CONNECT ON DATABASE " + service + " TO " + credentials.username());
            }
            return credentials;
        } catch (SQLException failure) {
            throw new IllegalStateException("The database " + service + " could not be set up", failure);
        }
    }

    private static void createRole(Statement statement, String role) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
            statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + role + "'");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    public int port() {
        return server.getPort();
    }

    public ProcessHandle process() {
        return process;
    }

    /** Returns when the server has ended, with everything on disk. */
    @Override
    public void close() {
        try {
            server.close();
            process.onExit().get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("PostgreSQL did not stop", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * How a service reaches its database. The password of each role is its name: the server is local and listens on
     * loopback only.
     */
    public record Credentials(String url, String database, String username, String ownerUsername) {

        public String password() {
            return username;
        }

        public String ownerPassword() {
            return ownerUsername;
        }
    }
}
