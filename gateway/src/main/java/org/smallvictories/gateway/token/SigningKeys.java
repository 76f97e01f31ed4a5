package org.smallvictories.gateway.token;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;

/** The key that tokens are signed with, and the public keys that they are verified with, each named by its thumbprint (RFC 7638). */
@Startup
@Singleton
public class SigningKeys {

    static final String ALGORITHM = AlgorithmIdentifiers.RSA_USING_SHA256;

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final int BITS = 2048;
    private static final int SECRET_CHARACTERS = 32;

    private final RsaJsonWebKey present;
    private final JsonWebKeySet published;

    SigningKeys(TokenConfig config) {
        present = config.signingKeyFile().map(SigningKeys::read).orElseGet(SigningKeys::ephemeral);
        List<JsonWebKey> keys = new ArrayList<>(List.of(present));
        config.formerKeyFiles().orElse(List.of()).forEach(file -> keys.add(readPublic(file)));
        published = new JsonWebKeySet(keys);
    }

    String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(ALGORITHM);
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(present.getKeyId());
        signature.setKey(present.getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("The token could not be signed", impossible);
        }
    }

    /** 32 characters that nobody knows without the private key, and all replicas alike. */
    public String derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(present.getPrivateKey().getEncoded(), "HmacSHA256"));
            byte[] secret = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(secret).substring(0, SECRET_CHARACTERS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    VerificationKeyResolver verificationKeys() {
        return new JwksVerificationKeyResolver(published.getJsonWebKeys());
    }

    /** The JWK set (RFC 7517) of the public keys. */
    String toJson() {
        return published.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private static RsaJsonWebKey ephemeral() {
        LOG.warn("TOKEN_SIGNING_KEY_FILE is not set: tokens are signed with a key that ends with this process.");
        try {
            return named(RsaJwkGenerator.generateJwk(BITS));
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RsaJsonWebKey read(Path file) {
        try {
            RSAPrivateCrtKey secret = (RSAPrivateCrtKey) KeyUtils.decodePrivateKey(Files.readString(file));
            RSAPublicKey open = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            RsaJsonWebKey key = named(new RsaJsonWebKey(open));
            key.setPrivateKey(secret);
            return key;
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            throw unusable("TOKEN_SIGNING_KEY_FILE", file, "an RSA private key in PKCS#8 PEM");
        }
    }

    private static RsaJsonWebKey readPublic(Path file) {
        try {
            return named(new RsaJsonWebKey((RSAPublicKey) KeyUtils.decodePublicKey(Files.readString(file))));
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            throw unusable("TOKEN_FORMER_KEY_FILES", file, "an RSA public key in PEM");
        }
    }

    private static RsaJsonWebKey named(RsaJsonWebKey key) {
        if (key.getRsaPublicKey().getModulus().bitLength() < BITS) {
            throw new IllegalArgumentException("An RSA key needs " + BITS + " bits");
        }
        key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        key.setAlgorithm(ALGORITHM);
        key.setUse(Use.SIGNATURE);
        return key;
    }

    private static ConfigurationException unusable(String variable, Path file, String expected) {
        return new ConfigurationException(
                variable + " names " + file + ", which is not " + expected + " of at least " + BITS + " bits.");
    }
}
