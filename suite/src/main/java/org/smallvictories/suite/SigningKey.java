package org.smallvictories.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;

/** A secret key, made once and kept where only the owner reads it: PKCS#8, PEM. */
final class SigningKey {

    private static final int RSA_BITS = 2048;
    private static final int ED25519_BITS = 255;

    private SigningKey() {}

    /** For tokens: the file holds an RSA key, as it did before or from now on. */
    static Path rsa(Path file) {
        return in(file, "RSA", RSA_BITS);
    }

    /** For checkpoints of a journal: the file holds an Ed25519 key, as it did before or from now on. */
    static Path ed25519(Path file) {
        return in(file, "Ed25519", ED25519_BITS);
    }

    private static Path in(Path file, String algorithm, int bits) {
        if (Files.exists(file)) {
            return file;
        }
        try {
            Files.createDirectories(file.getParent(), only("rwx------"));
            Path draft = Files.createTempFile(file.getParent(), "draft", ".pem", only("rw-------"));
            Files.writeString(draft, pem(algorithm, bits));
            return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static String pem(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN PRIVATE KEY-----\n" + lines.encodeToString(key) + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
