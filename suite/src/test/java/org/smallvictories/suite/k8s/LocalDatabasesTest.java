package org.smallvictories.suite.k8s;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.smallvictories.kit.testing.LocalPostgres;

/** Runs the local overlay's script on a real PostgreSQL and signs in as the rendered Deployments would. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalDatabasesTest {

    private static final Path SCRIPT = Rendered.REPOSITORY.resolve("k8s/overlays/local/create-databases.sh");
    private static final String NOT_PERMITTED = "42501";

    @TempDir
    Path folder;

    @Test
    void every_service_signs_in_to_its_own_database_alone() throws Exception {
        assumeTrue(isOnPath("bash") && isOnPath("psql"), "The script is not tried: no bash or psql here.");
        Manifests local = Rendered.LOCAL.manifests();
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            askForPasswords(postgres);
            mountSecrets(local);
            create(postgres);
            List<Map<String, String>> services = local.all(Deployment.class)
                    .map(deployment -> environment(local, deployment))
                    .toList();
            for (Map<String, String> service : services) {
                try (Connection owner = signIn(postgres, service, service, "DATABASE_OWNER_");
                        Connection user = signIn(postgres, service, service, "DATABASE_")) {
                    run(owner, "CREATE TABLE gift (id int)");
                    run(owner, "GRANT SELECT ON gift TO " + service.get("DATABASE_USERNAME"));
                    run(user, "SELECT id FROM gift");
                    assertRefused(() -> run(user, "INSERT INTO gift VALUES (1)"));
                }
                services.stream()
                        .filter(other -> other != service)
                        .forEach(other -> assertRefused(() ->
                                signIn(postgres, other, service, "DATABASE_").close()));
            }
            assertEquals(4, services.size());
        }
    }

    private void create(LocalPostgres postgres) throws Exception {
        ProcessBuilder script = new ProcessBuilder("bash", SCRIPT.toString()).inheritIO();
        script.environment()
                .putAll(Map.of(
                        "PGHOST",
                        "127.0.0.1",
                        "PGPORT",
                        String.valueOf(postgres.port()),
                        "POSTGRES_USER",
                        "postgres",
                        "DATABASE_SECRETS",
                        folder.toString()));
        Process process = script.start();
        assertTrue(process.waitFor(60, SECONDS));
        assertEquals(0, process.exitValue());
    }

    /** As the pod of PostgreSQL has them. */
    private void mountSecrets(Manifests local) throws Exception {
        var sources = local.the(StatefulSet.class, "postgresql").getSpec().getTemplate().getSpec().getVolumes().stream()
                .filter(volume -> volume.getProjected() != null)
                .flatMap(volume -> volume.getProjected().getSources().stream())
                .toList();
        for (var source : sources) {
            for (var item : source.getSecret().getItems()) {
                Path file = folder.resolve(item.getPath());
                Files.createDirectories(file.getParent());
                Files.writeString(file, secret(local, source.getSecret().getName(), item.getKey()));
            }
        }
    }

    private static Map<String, String> environment(Manifests local, Deployment deployment) {
        Container migration =
                deployment.getSpec().getTemplate().getSpec().getInitContainers().get(0);
        return migration.getEnv().stream()
                .collect(Collectors.toMap(
                        EnvVar::getName,
                        variable -> variable.getValueFrom() == null
                                ? variable.getValue()
                                : secret(
                                        local,
                                        variable.getValueFrom()
                                                .getSecretKeyRef()
                                                .getName(),
                                        variable.getValueFrom()
                                                .getSecretKeyRef()
                                                .getKey())));
    }

    private static String secret(Manifests local, String name, String key) {
        return new String(Base64.getDecoder()
                .decode(local.the(Secret.class, name).getData().get(key)));
    }

    /** The test's server trusts everybody on the loopback address: let it trust its superuser alone. */
    private static void askForPasswords(LocalPostgres postgres) throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres";
        try (Connection superuser = DriverManager.getConnection(url, "postgres", "");
                Statement statement = superuser.createStatement();
                ResultSet file = statement.executeQuery("SHOW hba_file")) {
            file.next();
            Files.writeString(
                    Path.of(file.getString(1)),
                    """
                    host all postgres 127.0.0.1/32 trust
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
            run(superuser, "SELECT pg_reload_conf()");
        }
    }

    private static Connection signIn(
            LocalPostgres postgres, Map<String, String> to, Map<String, String> as, String role) throws SQLException {
        String url = to.get("DATABASE_URL").replace("postgresql:5432", "127.0.0.1:" + postgres.port());
        return DriverManager.getConnection(url, as.get(role + "USERNAME"), as.get(role + "PASSWORD"));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertRefused(Executable attempt) {
        assertEquals(NOT_PERMITTED, assertThrows(SQLException.class, attempt).getSQLState());
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
