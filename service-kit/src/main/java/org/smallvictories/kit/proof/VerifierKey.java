package org.smallvictories.kit.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An Ed25519 public key under the name it signs by, written {@code name+id+base64} as in C2SP signed-note ("verifier key").
 */
public final class VerifierKey {

    /** Signature type 0x01 of C2SP signed-note. */
    private static final byte ED25519 = 1;

    private static final int KEY_LENGTH = 32;

    /** SubjectPublicKeyInfo of RFC 8410 up to the key itself. */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] key;
    private final PublicKey publicKey;

    private VerifierKey(String name, byte[] key) throws GeneralSecurityException {
        this.name = name;
        this.key = key;
        this.publicKey =
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(join(X509_PREFIX, key)));
    }

    static VerifierKey of(String name, PublicKey publicKey) throws GeneralSecurityException {
        byte[] encoded = publicKey.getEncoded();
        return new VerifierKey(name, Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length));
    }

    /** Reads what {@link #toString()} writes. */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length == 3 && isName(parts[0])) {
            byte[] typed = StrictBase64.decode(parts[2]);
            try {
                if (typed.length == 1 + KEY_LENGTH && typed[0] == ED25519) {
                    VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
                    if (key.toString().equals(text)) {
                        return key;
                    }
                }
            } catch (GeneralSecurityException unusable) {
                // reported below: 32 bytes that are no point of the curve
            }
        }
        throw new InvalidProof("'" + text + "' is not an Ed25519 verifier key (name+id+base64)");
    }

    /** Neither empty nor with a space or plus in it. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints().noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    public String name() {
        return name;
    }

    /** The first four bytes of SHA-256(name || 0x0A || 0x01 || key); a hint at the key, no proof of it. */
    int id() {
        byte[] named = join((name + '\n').getBytes(StandardCharsets.UTF_8), typed());
        return ByteBuffer.wrap(Hash.sha256().digest(named)).getInt();
    }

    boolean verifies(String text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private byte[] typed() {
        return join(new byte[] {ED25519}, key);
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return name + '+' + HexFormat.of().toHexDigits(id()) + '+' + StrictBase64.encode(typed());
    }
}
