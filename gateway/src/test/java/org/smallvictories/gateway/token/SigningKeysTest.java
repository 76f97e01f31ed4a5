package org.smallvictories.gateway.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningKeysTest {

    @TempDir
    Path directory;

    @Test
    void every_gateway_with_the_same_key_file_signs_for_the_others() throws Exception {
        Path file = pem("key.pem", "PRIVATE KEY", rsa(2048).getPrivate());

        String token = keys(file).sign(claims());

        assertEquals("wwf", read(token, keys(file)).getSubject());
    }

    @Test
    void after_a_rotation_tokens_of_the_former_key_are_still_good() throws Exception {
        KeyPair former = rsa(2048);
        String token =
                keys(pem("former.pem", "PRIVATE KEY", former.getPrivate())).sign(claims());

        SigningKeys rotated = keys(
                pem("present.pem", "PRIVATE KEY", rsa(2048).getPrivate()),
                pem("former.pub", "PUBLIC KEY", former.getPublic()));

        assertEquals("wwf", read(token, rotated).getSubject());
        var published = new JsonWebKeySet(rotated.toJson()).getJsonWebKeys();
        assertEquals(2, published.size());
        assertNotEquals(published.get(0).getKeyId(), published.get(1).getKeyId());
    }

    @Test
    void a_key_file_that_is_of_no_use_is_said_in_one_line() throws Exception {
        Path absent = directory.resolve("absent.pem");
        Path nonsense = Files.writeString(directory.resolve("nonsense.pem"), "nonsense");
        Path weak = pem("weak.pem", "PRIVATE KEY", rsa(1024).getPrivate());

        for (Path file : List.of(absent, nonsense, weak)) {
            String said =
                    assertThrows(ConfigurationException.class, () -> keys(file)).getMessage();
            assertEquals(
                    "TOKEN_SIGNING_KEY_FILE names " + file
                            + ", which is not an RSA private key in PKCS#8 PEM of at least 2048 bits.",
                    said);
        }
    }

    private static JwtClaims read(String token, SigningKeys keys) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(keys.verificationKeys())
                .build()
                .processToClaims(token);
    }

    private static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("wwf");
        return claims;
    }

    private static KeyPair rsa(int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private Path pem(String name, String type, Key key) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return Files.writeString(
                directory.resolve(name), "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n");
    }

    private static SigningKeys keys(Path signing, Path... former) {
        return new SigningKeys(new TokenSettings(Optional.of(signing), Optional.of(List.of(former))));
    }
}
