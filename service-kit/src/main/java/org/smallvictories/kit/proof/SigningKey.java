package org.smallvictories.kit.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** An Ed25519 private key and the name it signs by. */
public final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String PROBE = "probe\n";

    private final PrivateKey privateKey;
    private final VerifierKey verifierKey;

    private SigningKey(String name, PrivateKey privateKey, KeyPair pair) throws GeneralSecurityException {
        if (!VerifierKey.isName(name)) {
            throw new IllegalArgumentException("'" + name + "' is empty or has a space or plus in it");
        }
        this.privateKey = privateKey;
        this.verifierKey = VerifierKey.of(name, pair.getPublic());
    }

    /** A new key, which is gone when nobody holds this object any more. */
    public static SigningKey ephemeral(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(name, pair.getPrivate(), pair);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param pem a PKCS#8 private key, as {@code openssl genpkey -algorithm ed25519} writes it
     * @throws IllegalArgumentException when it is something else
     */
    public static SigningKey ofPem(String name, String pem) {
        try {
            byte[] pkcs8 = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            SigningKey signer = new SigningKey(name, key, pairOf((EdECPrivateKey) key));
            if (signer.verifierKey.verifies(PROBE, signer.sign(PROBE))) {
                return signer;
            }
        } catch (GeneralSecurityException | RuntimeException unreadable) {
            // its message could show part of the key
        }
        throw new IllegalArgumentException("It is not an Ed25519 private key in PKCS#8 PEM");
    }

    /**
     * The JDK tells no public key of a private one; but its generator makes the pair of whatever 32 bytes it draws.
     */
    private static KeyPair pairOf(EdECPrivateKey key) throws GeneralSecurityException {
        byte[] seed = key.getBytes().orElseThrow();
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return generator.generateKeyPair();
    }

    public VerifierKey verifierKey() {
        return verifierKey;
    }

    byte[] sign(String text) {
        try {
            Signature ed25519 = Signature.getInstance(ALGORITHM);
            ed25519.initSign(privateKey);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The key cannot sign", unusable);
        }
    }
}
