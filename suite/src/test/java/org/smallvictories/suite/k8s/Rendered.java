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
 * What kustomize makes of a copy of the folder k8s with what the operator adds, keys and digests, and with two more
 * overlays: local with autoscaling, and local with all options while keys are replaced. Where there is no kustomize, the test that asks is skipped.
 */
enum Rendered {
    BASE("base"),
    LOCAL("overlays/local"),
    AUTOSCALED("overlays/autoscaled"),
    ROTATING("overlays/rotating"),
    PRODUCTION("overlays/production");

    static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

    private static final String AUTOSCALED_OVERLAY =
            """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            namespace: small-victories
            resources: [../local]
            components: [../../components/autoscaling]
            """;
    private static final String ROTATING_OVERLAY =
            """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            namespace: small-victories
            resources: [../local]
            components:
              - ../../components/key-rotation
              - ../../components/providers
              - ../../components/openid-connect
              - ../../components/openid-connect/confidential-client
              - ../../components/openid-connect/network-policy
            configMapGenerator:
              - name: openid-connect
                literals: [issuer=https://id.example.org, client-id=small-victories]
                options: {disableNameSuffixHash: true}
            secretGenerator:
              - {name: openid-client, literals: [client-secret=secret], options: {disableNameSuffixHash: true}}
              - {name: token-signing-key, behavior: merge, literals: [former-token-signing-key.pub.pem=former]}
              - {name: partners-checkpoint-key, behavior: merge, literals: [former-checkpoint-key.pem=former]}
              - {name: donations-checkpoint-key, behavior: merge, literals: [former-checkpoint-key.pem=former]}
              - {name: emissions-checkpoint-key, behavior: merge, literals: [former-checkpoint-key.pem=former]}
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
            Path folder = Files.createTempDirectory("checkout");
            try {
                Path copy = folder.resolve("k8s");
                copy(REPOSITORY.resolve("k8s"), copy);
                makeKeys(copy.resolve("overlays/local"));
                add(copy, "autoscaled", AUTOSCALED_OVERLAY);
                add(copy, "rotating", ROTATING_OVERLAY);
                if (this == PRODUCTION) {
                    pinImages(folder);
                }
                return kustomize.build(copy.resolve(this.folder));
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void add(Path k8s, String overlay, String kustomization) throws IOException {
        Path folder = Files.createDirectories(k8s.resolve("overlays").resolve(overlay));
        Files.writeString(folder.resolve("kustomization.yaml"), kustomization);
    }

    /** As after images have been pushed. */
    private static void pinImages(Path checkout) throws IOException {
        for (String service : List.of("partners-service", "donations-service", "emissions-service", "gateway")) {
            Path target = Files.createDirectories(checkout.resolve(service).resolve("target"));
            Files.writeString(target.resolve("jib-image.digest"), "sha256:" + "0".repeat(64));
        }
        Command.output("bash", checkout.resolve("k8s/pin-images").toString(), "registry.example.org");
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
