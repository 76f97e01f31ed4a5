package org.smallvictories.kit.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A real PostgreSQL server from Maven's binaries, on a loopback port. Every commit is synced to disk, as in production:
 * what is acknowledged survives a crash.
 */
public final class LocalPostgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts a server whose data is thrown away when it is closed. */
    public static LocalPostgres temporary() {
        return start(builder());
    }

    /**
     * Starts a server on a data directory, which is created when absent and kept when the server is closed.
     *
     * @param port 0 for any free one
     */
    public static LocalPostgres on(Path dataDirectory, int port) {
        return start(builder()
                .setDataDirectory(dataDirectory)
                .setCleanDataDirectory(false)
                .setPort(port));
    }

    private static EmbeddedPostgres.Builder builder() {
        // The library's own defaults (-F, synchronous_commit=off) would lose acknowledged commits.
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setLocaleConfig("locale", "C");
    }

    private static LocalPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            return new LocalPostgres(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not start: " + failure.getMessage(), failure);
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

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
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
