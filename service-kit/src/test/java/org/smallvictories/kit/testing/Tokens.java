package org.smallvictories.kit.testing;

import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;

/** Signs internal tokens in the gateway's place, for tests of a single service. */
public final class Tokens {

    private static final String KEY_ID = "test";
    private static final KeyPair KEYS = newKeys();

    private Tokens() {}

    public static String partnerManager(String... partners) {
        return token(partners[0], Roles.PARTNER_MANAGER, partners);
    }

    public static String csrManager() {
        return token("csr", Roles.CSR_MANAGER);
    }

    public static String leadership() {
        return token("leadership", Roles.LEADERSHIP);
    }

    public static String auditor() {
        return token("auditor", Roles.AUDITOR);
    }

    public static String token(String name, String role, String... partners) {
        return signed(name, role, "small-victories-services", Duration.ofMinutes(5), partners);
    }

    /** For tests of tokens that must be refused. */
    public static String signed(String name, String role, String audience, Duration lifetime, String... partners) {
        return Jwt.issuer("small-victories")
                .audience(audience)
                .upn(name)
                .subject(name)
                .groups(Set.of(role))
                .claim(Caller.PARTNERS_CLAIM, List.of(partners))
                .expiresAt(java.time.Instant.now().plus(lifetime))
                .jws()
                .keyId(KEY_ID)
                .sign(KEYS.getPrivate());
    }

    static Path publicKeysFile() {
        try {
            RsaJsonWebKey key = new RsaJsonWebKey((java.security.interfaces.RSAPublicKey) KEYS.getPublic());
            key.setKeyId(KEY_ID);
            key.setAlgorithm("RS256");
            Path file = Files.createTempFile("small-victories-test-keys", ".jwks");
            file.toFile().deleteOnExit();
            return Files.writeString(file, new JsonWebKeySet(key).toJson());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
