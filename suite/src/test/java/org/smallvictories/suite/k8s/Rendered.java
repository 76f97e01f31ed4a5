package org.smallvictories.suite.k8s;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What kustomize makes of the folder k8s, or of a copy of it with what the operator adds, a signing key, and one more
 * overlay: local with autoscaling. Where there is no kustomize, the test that asks is skipped.
 */
enum Rendered {
    BASE("base"),
    LOCAL("overlays/local"),
    AUTOSCALED("overlays/autoscaled");

    static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

    private static final String AUTOSCALED_OVERLAY =
            """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            namespace: small-victories
            resources: [../local]
            components: [../../components/autoscaling]
            """;
    private static final Optional<Kustomize> KUSTOMIZE = Kustomize.find();
    private static final Map<Rendered, String> YAML = new ConcurrentHashMap<>();

    private final String folder;

    Rendered(String folder) {
        this.folder = folder;
    }

    String yaml() {
        assumeTrue(
                KUSTOMIZE.isPresent(),
                "k8s/ is not checked: no kustomize 5 here. Set KUSTOMIZE, or put kustomize or a recent kubectl on the PATH.");
        return YAML.computeIfAbsent(this, rendered -> rendered.render(KUSTOMIZE.get()));
    }

    Manifests manifests() {
        return Manifests.parse(yaml());
    }

    private String render(Kustomize kustomize) {
        try {
            Path copy = Files.createTempDirectory("k8s");
            try {
                copy(REPOSITORY.resolve("k8s"), copy);
                makeKeys(copy.resolve("overlays/local"));
                Path autoscaled = Files.createDirectories(copy.resolve("overlays/autoscaled"));
                Files.writeString(autoscaled.resolve("kustomization.yaml"), AUTOSCALED_OVERLAY);
                return kustomize.build(copy.resolve(folder));
            } finally {
                delete(copy);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As {@code make-keys} does by openssl. */
    private static void makeKeys(Path overlay) throws IOException {
        Files.writeString(overlay.resolve("token-signing-key.pem"), privateKey("RSA"));
        for (String service : List.of("partners", "donations", "emissions")) {
            Files.writeString(overlay.resolve(service + "-checkpoint-key.pem"), privateKey("Ed25519"));
        }
    }

    private static String privateKey(String algorithm) {
        try {
            byte[] key = KeyPairGenerator.getInstance(algorithm)
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
            return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
